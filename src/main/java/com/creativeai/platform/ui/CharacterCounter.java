package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Help text and "used / allowed" under a field, counted in the browser as somebody types. It does
 * not cut: what is too long stays to be shortened, and the form refuses it in words.
 */
@Tag("cai-counter")
@JsModule("./components/cai-counter.ts")
public final class CharacterCounter extends Component {

  private CharacterCounter(int maximum, String help) {
    if (maximum < 1) {
      throw new IllegalArgumentException("a field allows at least one character, not " + maximum);
    }
    getElement().setProperty("maximum", maximum);
    getElement().setProperty("help", help);
    getElement().setPropertyJson("labels", Labels.of("ui.counter", "left", "over"));
  }

  /** Puts a counter below a text area. */
  public static CharacterCounter under(TextArea field, int maximum, String help) {
    return attach(field, maximum, help);
  }

  /** Puts a counter below a text field. */
  public static CharacterCounter under(TextField field, int maximum, String help) {
    return attach(field, maximum, help);
  }

  private static CharacterCounter attach(HasHelper field, int maximum, String help) {
    CharacterCounter counter = new CharacterCounter(maximum, help);
    field.setHelperComponent(counter);
    return counter;
  }
}
