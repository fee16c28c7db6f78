package com.creativeai.calls.ui;

import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/**
 * A phone number, read while it is typed: the help names its usual form and its country as soon as
 * it is complete. The text itself is only tidied when the field is left, so nothing jumps under the
 * fingers; likewise a number that is not complete yet is not called wrong before that.
 */
public class NumberField extends TextField {
  private static final int PAUSE_MILLIS = 250;
  private static final int LONGEST = 40;

  private final CallableNumbers numbers;
  private final String field;

  public NumberField(CallableNumbers numbers, String field, String label) {
    super(label);
    this.numbers = numbers;
    this.field = field;
    setPlaceholder(Texts.get("calls.new.to.example"));
    setHelperText(Texts.get("calls.new.to.help"));
    setPrefixComponent(Glyph.PHONE.icon());
    setMaxLength(LONGEST);
    setAutocapitalize(Autocapitalize.NONE);
    getElement().setAttribute("inputmode", "tel");
    setRequiredIndicatorVisible(true);
    // Vaadin's own check would clear messages that the use case gave.
    setManualValidation(true);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MILLIS);
    addValueChangeListener(change -> read());
    addBlurListener(left -> leave());
  }

  /** Takes a number as if it had been typed and the field been left. */
  void use(PhoneNumber number) {
    use(number.e164());
  }

  /** As if somebody had written this. */
  void use(String written) {
    setValue(written);
    leave();
  }

  /** As problems call it. */
  String fieldName() {
    return field;
  }

  void refuse(String message) {
    setErrorMessage(message);
    setInvalid(true);
  }

  private void read() {
    try {
      welcome(numbers.parse(getValue(), field));
    } catch (ProblemException problem) {
      setHelperText(Texts.get("calls.new.to.help"));
      if (isInvalid() || problem.type() == CallProblem.NUMBER_NOT_ALLOWED) {
        refuse(problem.detail());
      }
    }
  }

  private void leave() {
    if (isEmpty()) {
      setInvalid(false);
      return;
    }
    try {
      PhoneNumber number = numbers.parse(getValue(), field);
      setValue(numbers.readable(number));
      welcome(number);
    } catch (ProblemException problem) {
      refuse(problem.detail());
    }
  }

  private void welcome(PhoneNumber number) {
    setInvalid(false);
    String readable = numbers.readable(number);
    Optional<String> country = Countries.find(number);
    setHelperText(
        country.map(name -> Texts.get("calls.new.to.country", readable, name)).orElse(readable));
  }
}
