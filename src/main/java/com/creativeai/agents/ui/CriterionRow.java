package com.creativeai.agents.ui;

import com.creativeai.agents.Criterion;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** What a conversation is judged by. */
class CriterionRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField id;
  private final TextField goal;

  CriterionRow(Criterion criterion) {
    id = typed(new TextField(Texts.get("agents.criterion.id")), criterion.id());
    goal = typed(new TextField(Texts.get("agents.criterion.goal")), criterion.goal());
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
}
