package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/** Something to be found out. */
class DataRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField id = new TextField(Texts.get("agents.data.id"));
  private final Select<DataPoint.Kind> kind = new Select<>();
  private final TextField description = new TextField(Texts.get("agents.data.description"));

  DataRow(DataPoint point) {
    kind.setLabel(Texts.get("agents.data.type"));
    kind.setItems(DataPoint.Kind.values());
    kind.setItemLabelGenerator(one -> Texts.get("agents.data.type." + one.code()));
    kind.setValue(point.kind());
    kind.addClassName("agents-kind");
    id.setValue(point.id());
    description.setValue(point.description());
    id.setManualValidation(true);
    description.setManualValidation(true);
    id.setValueChangeMode(ValueChangeMode.LAZY);
    description.setValueChangeMode(ValueChangeMode.LAZY);
    add(id, kind, description);
  }

  DataPoint point() {
    return new DataPoint(id.getValue().strip(), kind.getValue(), description.getValue().strip());
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    fields.put("data[" + place + "].id", id);
    fields.put("data[" + place + "].description", description);
  }

  @Override
  void onChange(Runnable changed) {
    id.addValueChangeListener(change -> changed.run());
    kind.addValueChangeListener(change -> changed.run());
    description.addValueChangeListener(change -> changed.run());
  }
}
