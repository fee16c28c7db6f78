package com.creativeai.calls.ui;

import com.creativeai.identity.CustomPrompt;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Puts one of somebody's own prompts into the field of the prompt (ID-4). */
class PromptChoice extends Select<CustomPrompt> {
  private static final long serialVersionUID = 1L;

  PromptChoice(List<CustomPrompt> prompts, TextArea field) {
    setLabel(Texts.get("calls.new.prompts"));
    setPlaceholder(Texts.get("calls.new.prompts.choose"));
    setHelperText(Texts.get("calls.new.prompts.help"));
    setItemLabelGenerator(CustomPrompt::name);
    setItems(prompts);
    setVisible(!prompts.isEmpty());
    addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            field.setValue(change.getValue().text());
          }
        });
    // What was changed by hand is no longer the prompt chosen, which can so be chosen again.
    field.addValueChangeListener(
        change -> {
          if (getValue() != null && !getValue().text().equals(change.getValue())) {
            clear();
          }
        });
  }
}
