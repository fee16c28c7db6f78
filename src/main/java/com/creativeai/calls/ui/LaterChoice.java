package com.creativeai.calls.ui;

import com.creativeai.calls.schedule.ui.TimeFields;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Whether a call is placed now or later, and when (CALL-14). */
class LaterChoice extends Div {
  private static final long serialVersionUID = 1L;

  private final Checkbox later = new Checkbox(Texts.get("calls.new.later"));
  private final TimeFields fields = new TimeFields();

  LaterChoice(Runnable changed) {
    addClassName("cai-stack");
    fields.setVisible(false);
    later.addValueChangeListener(
        change -> {
          fields.setVisible(change.getValue());
          changed.run();
        });
    add(later, fields);
  }

  void showZone(ZoneId zone) {
    fields.showZone(zone);
  }

  boolean isLater() {
    return later.getValue();
  }

  /** Empty while something is missing, which is then said at its field. */
  Optional<ZonedDateTime> read() {
    return fields.read();
  }

  /** The field that a wrong time is told at. */
  DateTimePicker time() {
    return fields.time();
  }
}
