package com.creativeai.agents.ui;

import com.creativeai.agents.Criterion;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/** What a conversation is judged by. */
class CriterionRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField id = new TextField(Texts.get("agents.criterion.id"));
  private final TextField goal = new TextField(Texts.get("agents.criterion.goal"));

  CriterionRow(Criterion criterion) {
    id.setValue(criterion.id());
    goal.setValue(criterion.goal());
    id.setManualValidation(true);
    goal.setManualValidation(true);
    id.setValueChangeMode(ValueChangeMode.LAZY);
    goal.setValueChangeMode(ValueChangeMode.LAZY);
    add(id, goal);
  }

  Criterion criterion() {
    return new Criterion(id.getValue().strip(), goal.getValue().strip());
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    fields.put("criteria[" + place + "].id", id);
    fields.put("criteria[" + place + "].goal", goal);
  }

  @Override
  void onChange(Runnable changed) {
    id.addValueChangeListener(change -> changed.run());
    goal.addValueChangeListener(change -> changed.run());
  }
}
