package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of fields in an {@link EntryList}. */
abstract class EntryRow extends Div {
  private static final long serialVersionUID = 1L;

  private final List<HasValue<?, ?>> followed = new ArrayList<>();

  EntryRow() {
    addClassName("agents-row");
  }

  /** Adds the fields by the names that a problem calls them. */
  abstract void name(int place, Map<String, HasValidation> fields);

  /** Runs when somebody changed a field. */
  void onChange(Runnable changed) {
    followed.forEach(field -> field.addValueChangeListener(change -> changed.run()));
  }

  /** A field of this line in which somebody types. */
  <F extends TextFieldBase<F, String>> F typed(F field, String value) {
    field.setValue(value);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return followed(field);
  }

  /** What a value is, as somebody chooses it. */
  Select<DataPoint.Kind> kind(String label, DataPoint.Kind value) {
    Select<DataPoint.Kind> kind = new Select<>();
    kind.setLabel(label);
    kind.setItems(DataPoint.Kind.values());
    kind.setItemLabelGenerator(one -> Texts.get("agents.data.type." + one.code()));
    kind.setValue(value);
    kind.addClassName("agents-kind");
    return followed(kind);
  }

  /** A field of this line. */
  <F extends HasValue<?, ?>> F followed(F field) {
    followed.add(field);
    return field;
  }
}
