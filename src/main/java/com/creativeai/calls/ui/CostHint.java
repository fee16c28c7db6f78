package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.cost.Estimate;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/** What the call to the number that is typed will cost, and whether it may (CALL-12). */
class CostHint extends Div {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(CostHint.class.getName());

  private final transient CallableNumbers numbers;
  private final transient Function<PhoneNumber, Estimate> estimates;

  CostHint(CallableNumbers numbers, NumberField to, Function<PhoneNumber, Estimate> estimates) {
    this.numbers = numbers;
    this.estimates = estimates;
    addClassName("calls-cost");
    getElement().setAttribute("role", "status");
    to.addValueChangeListener(change -> show(change.getValue(), to.fieldName()));
  }

  private void show(String written, String field) {
    removeAll();
    try {
      tell(estimates.apply(numbers.parse(written, field)));
    } catch (ProblemException notYetANumber) {
      // The field says what is wrong, once it is left.
    } catch (RuntimeException unknown) {
      // A call can be placed without knowing what it will cost.
      PageFailure.log(LOG, "new-call-cost", unknown);
    }
  }

  private void tell(Estimate estimate) {
    add(
        new Span(
            Texts.get(
                "calls.new.cost",
                CallWords.of(estimate.usualCost()),
                CallWords.minutes(estimate.usual()),
                CallWords.of(estimate.mostCost()),
                CallWords.minutes(estimate.longest()))));
    if (!estimate.fits()) {
      Span warning = new Span(Glyph.TRIANGLE_ALERT.icon(), new Span(Texts.get("calls.new.capped")));
      warning.addClassName("calls-capped");
      add(warning);
    }
  }
}
