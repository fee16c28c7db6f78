package com.creativeai.agents.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;

/** A language by its name. */
class LanguageField extends ComboBox<String> {
  private static final long serialVersionUID = 1L;
  private static final String USUAL = "en";

  LanguageField() {
    super(Texts.get("agents.language"));
    setItems(AgentWords.languages());
    setItemLabelGenerator(AgentWords::language);
    setManualValidation(true);
    setValue(USUAL);
  }
}
