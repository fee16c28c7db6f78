package com.creativeai.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;

/** Two fields for a first and a last day, of which either may be open. */
public final class DayRange {
  private final DatePicker from;
  private final DatePicker until;

  public DayRange(String from, String until) {
    this.from = field(from);
    this.until = field(until);
  }

  public DatePicker from() {
    return from;
  }

  public DatePicker until() {
    return until;
  }

  public Optional<LocalDate> first() {
    return from.getOptionalValue();
  }

  public Optional<LocalDate> last() {
    return until.getOptionalValue();
  }

  /** Each day is a bound of the other. */
  public void show(Optional<LocalDate> first, Optional<LocalDate> last) {
    from.setValue(first.orElse(null));
    until.setValue(last.orElse(null));
    from.setMax(last.orElse(null));
    until.setMin(first.orElse(null));
  }

  private static DatePicker field(String label) {
    DatePicker day = new DatePicker();
    day.setPlaceholder(label);
    day.setAriaLabel(label);
    day.setClearButtonVisible(true);
    day.setLocale(Texts.locale());
    return day;
  }
}
