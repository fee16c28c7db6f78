package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFigures;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.StatusBadge;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CALL-7: the dashboard. */
class DashboardViewTest extends PageTest {

  @Test
  void startPageIsTheDashboard() {
    assertThat(title()).isEqualTo("Dashboard");
    assertThat(address()).isEmpty();
  }

  @Test
  void withoutCallsTheNextStepsAreOffered() {
    assertThat(emptyTitle()).isEqualTo("No calls yet");
    assertThat(_find(Button.class)).extracting(Button::getText).contains("New call");
  }

  @Test
  void viewerIsOfferedNoAction() {
    closePage();
    desk.member = false;
    openPage();

    assertThat(_find(Button.class)).extracting(Button::getText).containsOnly("");
  }

  @Test
  void figuresStandBesideThoseOfThePeriodBefore() {
    desk.add(0);
    desk.present = new CallFigures(30, 20, 15, 15 * 65);
    desk.before = new CallFigures(20, 20, 16, 16 * 70);

    open("?period=30d");

    assertThat(figure("total")).isEqualTo("30");
    assertThat(figure("active")).isEqualTo("1");
    assertThat(figure("duration")).isEqualTo("1:05");
    assertThat(figure("success")).isEqualTo("75 %");
    assertThat(words())
        .contains("50 % more than before", "5 s shorter than before", "5 points less than before");
    assertThat(desk.spans.get(desk.spans.size() - 1)).hasSize(30);
  }

  @Test
  void withoutAPeriodBeforeNothingIsCompared() {
    desk.add(0);
    desk.present = new CallFigures(1, 0, 0, 0);

    open("");

    assertThat(figure("duration")).isEqualTo("–");
    assertThat(words()).contains("Nothing to compare with");
  }

  @Test
  void todayIsShownByHours() {
    desk.add(0);

    open("?period=today");

    assertThat(desk.spans.get(desk.spans.size() - 1)).hasSizeBetween(1, 25);
    assertThat(_get(Select.class).getValue()).isEqualTo(DashboardPeriod.TODAY);
  }

  @Test
  void newestCallsFollowWhatHappens() {
    Call call = desk.add(0);
    open("");
    StatusBadge before = _get(StatusBadge.class);

    desk.put(call.reached(CallStatus.RINGING, FakeCallDesk.NOON, null));
    topics.publish(FakeCallDesk.ACME, new CallChanged(FakeCallDesk.ACME, call.id()));
    push();

    assertThat(_get(StatusBadge.class)).isNotSameAs(before);
  }

  @Test
  void whatCannotBeReadCanBeTriedAgain() {
    desk.add(0);
    desk.failure = new IllegalStateException("gone");
    open("");
    assertThat(_find(ErrorState.class)).hasSize(1);

    desk.failure = null;
    _get(Button.class, spec -> spec.withText("Try again")).click();

    assertThat(figure("total")).isEqualTo("0");
  }

  private static void open(String address) {
    UI.getCurrent().navigate(CallsView.class);
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    push();
  }

  private static String figure(String name) {
    return _get(Span.class, spec -> spec.withClasses("calls-figure-" + name)).getText();
  }

  private static List<String> words() {
    return _find(Span.class).stream().map(Span::getText).toList();
  }
}
