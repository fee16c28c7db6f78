package com.creativeai.calls.cost.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.Money;
import com.creativeai.calls.cost.Caps;
import com.creativeai.calls.cost.ReadSpending;
import com.creativeai.calls.cost.Spent;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MockPages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-12: the page on what calls cost. */
@ExtendWith(MockPages.class)
class SpendingViewTest {
  private final Desk desk = new Desk();

  @Test
  void withoutCapsThePageSaysWhatIsSpentAndThatThereIsNone() {
    desk.spent = new Spent(usd("1.2345"), usd("20"));
    open();

    assertThat(words()).contains("Today, Nov 27, 2026", "$1.2345", "November 2026", "$20.00");
    assertThat(words()).contains("No cap");
    assertThat(_find(ProgressBar.class)).isEmpty();
  }

  @Test
  void capsAreBarsThatSayWhatIsLeft() {
    desk.caps = caps("10", "100");
    desk.spent = new Spent(usd("4"), usd("81"));
    open();

    List<ProgressBar> bars = _find(ProgressBar.class);
    assertThat(bars).extracting(ProgressBar::getValue).containsExactly(4.0, 81.0);
    assertThat(bars).extracting(ProgressBar::getMax).containsExactly(10.0, 100.0);
    assertThat(bars.get(0).getElement().getAttribute("aria-label")).startsWith("Today");
    assertThat(words()).contains("Of $10.00; $6.00 left", "Of $100.00; only $19.00 left");
  }

  @Test
  void reachedCapSaysThatCallsAreRefused() {
    desk.caps = caps("10", "0");
    desk.spent = new Spent(usd("10.5"), usd("10.5"));
    open();

    assertThat(words()).contains("The cap of $10.00 is used up", "The cap of $0.00 is used up");
    assertThat(_find(ProgressBar.class).get(0).getValue()).isEqualTo(10.0);
  }

  @Test
  void capsAreChangedByWhoMay() {
    desk.caps = caps("10", "100");
    open();
    assertThat(field("Most per day").getValue()).isEqualTo("10");

    _setValue(field("Most per day"), "25.50");
    _setValue(field("Most per month"), "");
    save();

    assertThat(desk.asked).containsExactly("25.50|");
    assertThat(words()).contains("Of $25.50", "No cap");
  }

  @Test
  void whatIsNoAmountIsToldAtItsField() {
    open();
    desk.refusal =
        ProblemException.atField(CommonProblem.INVALID_REQUEST, "perMonth", "Write US dollars.");
    _setValue(field("Most per month"), "ten");
    save();

    assertThat(field("Most per month").getErrorMessage()).isEqualTo("Write US dollars.");
    assertThat(field("Most per month").isInvalid()).isTrue();
    assertThat(field("Most per day").isInvalid()).isFalse();
    assertThat(_get(Button.class, spec -> spec.withText("Save caps")).isEnabled()).isTrue();
  }

  @Test
  void whoMayNotChangeCapsSeesThemOnly() {
    desk.mayChange = false;
    desk.caps = caps("10", "100");
    open();

    assertThat(_find(ProgressBar.class)).hasSize(2);
    assertThat(_find(TextField.class)).isEmpty();
    assertThat(_find(Button.class)).isEmpty();
  }

  @Test
  void failureIsToldInPlaceAndTriedAgain() {
    desk.failure = new IllegalStateException("secret");
    open();
    assertThat(_get(ErrorState.class).getElement().getTextRecursively()).doesNotContain("secret");

    desk.failure = null;
    _click(_get(Button.class, spec -> spec.withText("Try again")));

    assertThat(_find(ErrorState.class)).isEmpty();
    assertThat(words()).contains("No cap");
  }

  private void open() {
    UI.getCurrent().add(new SpendingView(desk));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Save caps")));
  }

  private static String words() {
    return UI.getCurrent().getElement().getTextRecursively();
  }

  private static Caps caps(String perDay, String perMonth) {
    return new Caps(Optional.of(usd(perDay)), Optional.of(usd(perMonth)));
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }

  /** A product in memory. */
  private static final class Desk implements SpendingDesk {
    private final List<String> asked = new ArrayList<>();
    private Spent spent = Spent.NOTHING;
    private Caps caps = Caps.NONE;
    private boolean mayChange = true;
    private @Nullable RuntimeException failure;
    private @Nullable ProblemException refusal;

    @Override
    public boolean mayChange() {
      return mayChange;
    }

    @Override
    public ReadSpending.Account account() {
      if (failure != null) {
        throw failure;
      }
      return new ReadSpending.Account(LocalDate.of(2026, 11, 27), spent, caps);
    }

    @Override
    public void cap(String perDay, String perMonth) {
      if (refusal != null) {
        throw refusal;
      }
      asked.add(perDay + "|" + perMonth);
      caps =
          new Caps(
              Optional.of(perDay).filter(text -> !text.isEmpty()).map(SpendingViewTest::usd),
              Optional.of(perMonth).filter(text -> !text.isEmpty()).map(SpendingViewTest::usd));
    }
  }
}
