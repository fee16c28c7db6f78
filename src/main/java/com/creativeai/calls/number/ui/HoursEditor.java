package com.creativeai.calls.number.ui;

import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.HoursInput;
import com.creativeai.calls.number.HoursInput.Span;
import com.creativeai.calls.number.Opening;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Business hours: around the clock, or a line of openings for each day of the week. */
class HoursEditor extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Instant> now;
  private final Checkbox always = new Checkbox(Texts.get("numbers.hours.always"));
  private final ComboBox<String> zone = new ComboBox<>(Texts.get("numbers.hours.zone"));
  private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
  private final TextField holidays = new TextField(Texts.get("numbers.hours.holidays"));
  private final Paragraph preview = new Paragraph();
  private final Div week = new Div();

  HoursEditor(BusinessHours hours, Supplier<Instant> now) {
    this.now = now;
    addClassName("numbers-hours");
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.setValue(hours.zone().getId());
    zone.addValueChangeListener(change -> look());
    week.addClassName("numbers-week");
    week.add(zone);
    for (DayOfWeek day : DayOfWeek.values()) {
      TextField field = new TextField(day.getDisplayName(TextStyle.FULL, Texts.locale()));
      field.setPlaceholder(Texts.get("numbers.hours.closed"));
      field.setValue(hours.isAlways() ? "" : text(hours, day));
      field.setValueChangeMode(ValueChangeMode.ON_BLUR);
      field.addValueChangeListener(change -> look());
      days.put(day, field);
      week.add(field);
    }
    holidays.setHelperText(Texts.get("numbers.hours.holidays.help"));
    holidays.setValue(
        hours.holidays().stream()
            .map(LocalDate::toString)
            .sorted()
            .collect(Collectors.joining(", ")));
    Paragraph help = new Paragraph(Texts.get("numbers.hours.help"));
    help.addClassNames("cai-muted", "cai-small");
    week.add(holidays, help);
    always.setValue(hours.isAlways());
    always.addValueChangeListener(change -> look());
    preview.addClassName("numbers-preview");
    preview.getElement().setAttribute("role", "status");
    add(always, week, preview);
    look();
  }

  HoursInput input() {
    if (always.getValue()) {
      List<Span> spans = BusinessHours.ALWAYS.openings().stream().map(HoursEditor::span).toList();
      return new HoursInput(zoneValue(), spans, List.of());
    }
    List<Span> spans = new ArrayList<>();
    days.forEach((day, field) -> spans.addAll(spans(day, field.getValue())));
    return new HoursInput(zoneValue(), spans, parts(holidays.getValue()));
  }

  void forget() {
    zone.setInvalid(false);
    holidays.setInvalid(false);
    days.values().forEach(field -> field.setInvalid(false));
  }

  /** Shows it at its field; false when it is none of these. */
  boolean complain(FieldError error) {
    switch (error.field()) {
      case "hours.zone" -> {
        zone.setErrorMessage(error.message());
        zone.setInvalid(true);
      }
      case "hours.holidays" -> {
        holidays.setErrorMessage(error.message());
        holidays.setInvalid(true);
      }
      case "hours.openings" ->
          days.forEach(
              (day, field) -> {
                field.setErrorMessage(error.message());
                field.setInvalid(!isRight(day, field.getValue()));
              });
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Says whether the number would be answered now. */
  private void look() {
    week.setVisible(!always.getValue());
    try {
      boolean open = input().check().isOpen(now.get());
      preview.setText(Texts.get(open ? "numbers.state.open" : "numbers.state.closed"));
      preview.getElement().setAttribute("data-tone", open ? "success" : "neutral");
    } catch (ProblemException unfinished) {
      preview.setText("");
    }
  }

  private boolean isRight(DayOfWeek day, String text) {
    try {
      var unused = new HoursInput(zoneValue(), spans(day, text), List.of()).check();
      return true;
    } catch (ProblemException wrong) {
      return wrong.errors().stream().noneMatch(error -> error.field().equals("hours.openings"));
    }
  }

  private String zoneValue() {
    return zone.getValue() == null ? "" : zone.getValue();
  }

  private static List<Span> spans(DayOfWeek day, String text) {
    return parts(text).stream()
        .map(
            part -> {
              String[] ends = part.split("[-–]", 2);
              return new Span(day.name(), ends[0].strip(), ends.length < 2 ? "" : ends[1].strip());
            })
        .toList();
  }

  private static Span span(Opening opening) {
    return new Span(
        opening.day().name(), Opening.text(opening.from()), Opening.text(opening.until()));
  }

  private static String text(BusinessHours hours, DayOfWeek day) {
    return hours.openings().stream()
        .filter(opening -> opening.day() == day)
        .map(opening -> Opening.text(opening.from()) + "-" + Opening.text(opening.until()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
