package com.creativeai.agents.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** A variable and its usual value. */
class VariableRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField name;
  private final TextField value;

  VariableRow(String name, String value) {
    this.name = typed(new TextField(Texts.get("agents.variable.name")), name);
    this.value = typed(new TextField(Texts.get("agents.variable.value")), value);
    add(this.name, this.value);
  }

  String name() {
    return name.getValue().strip();
  }

  String value() {
    return value.getValue().strip();
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    fields.put("variables." + name(), value().isEmpty() && !name().isEmpty() ? value : name);
  }
}
