package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** Something to be found out. */
class DataRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField id;
  private final Select<DataPoint.Kind> kind;
  private final TextField description;

  DataRow(DataPoint point) {
    kind = kind(Texts.get("agents.data.type"), point.kind());
    id = typed(new TextField(Texts.get("agents.data.id")), point.id());
    description = typed(new TextField(Texts.get("agents.data.description")), point.description());
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
}
