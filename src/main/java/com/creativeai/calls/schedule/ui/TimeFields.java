package com.creativeai.calls.schedule.ui;

import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A day, a time and the zone that they are meant in. */
public class TimeFields extends Div {
  private static final long serialVersionUID = 1L;
  private static final Duration STEP = Duration.ofMinutes(15);

  private final DateTimePicker time = new DateTimePicker(Texts.get("schedule.time"));
  private final ComboBox<String> zone = new ComboBox<>(Texts.get("schedule.zone"));

  public TimeFields() {
    addClassName("cai-form");
    time.setStep(STEP);
    time.setLocale(Texts.locale());
    time.setManualValidation(true);
    time.setDatePlaceholder(Texts.get("schedule.date.placeholder"));
    time.setTimePlaceholder(Texts.get("schedule.time.placeholder"));
    time.setDateAriaLabel(Texts.get("schedule.date.label"));
    time.setTimeAriaLabel(Texts.get("schedule.time.label"));
    time.setHelperText(Texts.get("schedule.time.help", ScheduleCalls.FARTHEST.toDays()));
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.setHelperText(Texts.get("schedule.zone.help"));
    add(time, zone);
  }

  public void show(LocalDateTime at, ZoneId in) {
    time.setValue(at);
    zone.setValue(in.getId());
  }

  public void showZone(ZoneId in) {
    if (zone.isEmpty()) {
      zone.setValue(in.getId());
    }
  }

  /** Empty while something is missing, which is then said at its field. */
  public Optional<ZonedDateTime> read() {
    time.setInvalid(false);
    if (time.isEmpty() || zone.isEmpty()) {
      refuse(Texts.get("schedule.time.missing"));
      return Optional.empty();
    }
    return Optional.of(time.getValue().atZone(ZoneId.of(zone.getValue())));
  }

  public void refuse(String message) {
    time.setErrorMessage(message);
    time.setInvalid(true);
  }

  /** The field that a wrong time is told at. */
  public DateTimePicker time() {
    return time;
  }
}
