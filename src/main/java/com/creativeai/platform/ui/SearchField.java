package com.creativeai.platform.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field for words to search for: it tells after a pause in typing. */
public class SearchField extends TextField {
  private static final int PAUSE_MILLIS = 300;

  public SearchField(String label) {
    setPlaceholder(label);
    setAriaLabel(label);
    setPrefixComponent(Glyph.SEARCH.icon());
    setClearButtonVisible(true);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MILLIS);
  }

  /** Shows other words; what somebody is typing is left alone. */
  public void show(String words) {
    if (!getValue().strip().equals(words)) {
      setValue(words);
    }
  }
}
