package com.creativeai.identity.ui;

import com.creativeai.identity.PasswordRules;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A field for a new password, with a meter below it (I12). */
class NewPassword extends Div {
  private static final int BEST = 4;

  private final PasswordField field;
  private final Div meter = new Div();
  private final Span words = new Span();
  private final List<Element> bars = new ArrayList<>();
  private final transient Supplier<String> email;

  /**
   * @param email the address beside it, which must not be the password
   */
  NewPassword(String label, Supplier<String> email) {
    this.email = email;
    addClassName("cai-account-form");
    field = new PasswordField(label);
    field.setAutocomplete(Autocomplete.NEW_PASSWORD);
    field.setMaxLength(PasswordRules.LONGEST);
    field.setHelperText(Texts.get("identity.password.help"));
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(change -> measure());
    meter.addClassName("cai-strength");
    for (int bar = 0; bar < BEST; bar++) {
      Element element = new Element("i");
      element.setAttribute("aria-hidden", "true");
      bars.add(element);
      meter.getElement().appendChild(element);
    }
    words.getElement().setAttribute("aria-live", "polite");
    meter.add(words);
    meter.setVisible(false);
    add(field, meter);
  }

  String value() {
    return field.getValue();
  }

  /** Whether the password will do; otherwise the field says what is wrong. */
  boolean isGood() {
    var complaint = PasswordRules.complaint(field.getValue(), email.get());
    complain(complaint.orElse(""));
    return complaint.isEmpty();
  }

  void complain(String message) {
    field.setErrorMessage(message);
    field.setInvalid(!message.isEmpty());
    if (!message.isEmpty()) {
      field.focus();
    }
  }

  private void measure() {
    meter.setVisible(!field.isEmpty());
    int strength = PasswordRules.strength(field.getValue(), email.get());
    for (int bar = 0; bar < BEST; bar++) {
      bars.get(bar).getClassList().set("on", bar < strength);
    }
    words.setText(
        Texts.get(
            "identity.password.strength", Texts.get("identity.password.strength." + strength)));
  }
}
