package com.creativeai.agents.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/** A variable and its usual value. */
class VariableRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField(Texts.get("agents.variable.name"));
  private final TextField value = new TextField(Texts.get("agents.variable.value"));

  VariableRow(String name, String value) {
    this.name.setValue(name);
    this.value.setValue(value);
    this.name.setManualValidation(true);
    this.value.setManualValidation(true);
    this.name.setValueChangeMode(ValueChangeMode.LAZY);
    this.value.setValueChangeMode(ValueChangeMode.LAZY);
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

  @Override
  void onChange(Runnable changed) {
    name.addValueChangeListener(change -> changed.run());
    value.addValueChangeListener(change -> changed.run());
  }
}
