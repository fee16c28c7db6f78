package com.creativeai.calls.cost.ui;

import com.creativeai.calls.Money;
import com.creativeai.platform.ui.Amounts;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import java.util.Optional;

/** What was spent in a span, beside its cap. */
class SpentCard extends Card {
  private static final long serialVersionUID = 1L;

  /** From this share of a cap on, it is said that it will soon be reached. */
  private static final double NEARLY = 0.8;

  SpentCard(String title, Money spent, Optional<Money> cap) {
    super(title);
    Span amount = new Span(money(spent));
    amount.addClassName("spending-amount");
    Div content = new Div(amount);
    content.addClassName("spending-spent");
    cap.ifPresentOrElse(
        most -> content.add(bar(title, spent, most), words(spent, most)),
        () -> content.add(muted(Texts.get("spending.no-cap"))));
    content(content);
  }

  private static ProgressBar bar(String title, Money spent, Money cap) {
    double most = Math.max(cap.amount().doubleValue(), Double.MIN_NORMAL);
    ProgressBar bar = new ProgressBar(0, most, Math.min(spent.amount().doubleValue(), most));
    bar.getElement().setAttribute("aria-label", title);
    if (share(spent, cap) >= 1) {
      bar.addThemeVariants(ProgressBarVariant.LUMO_ERROR);
    } else if (share(spent, cap) < NEARLY) {
      bar.addThemeVariants(ProgressBarVariant.LUMO_SUCCESS);
    }
    return bar;
  }

  private static Paragraph words(Money spent, Money cap) {
    Money left = cap.minus(spent);
    if (left.fitsIn(Money.NOTHING)) {
      return muted(Texts.get("spending.reached", money(cap)));
    }
    String key = share(spent, cap) >= NEARLY ? "spending.nearly" : "spending.left";
    return muted(Texts.get(key, money(cap), money(left)));
  }

  private static double share(Money spent, Money cap) {
    double most = cap.amount().doubleValue();
    return most == 0 ? 1 : spent.amount().doubleValue() / most;
  }

  private static Paragraph muted(String words) {
    Paragraph shown = new Paragraph(words);
    shown.addClassName("cai-muted");
    return shown;
  }

  private static String money(Money money) {
    return Amounts.of(money.amount(), money.currency());
  }
}
