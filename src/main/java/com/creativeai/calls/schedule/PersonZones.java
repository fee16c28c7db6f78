package com.creativeai.calls.schedule;

import com.creativeai.calls.PhoneNumber;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** In which time zones the owner of a number may be, by its country and area code (SC6). */
@ApplicationScoped
public class PersonZones {
  /** Empty when the number says nothing. */
  public List<ZoneId> of(PhoneNumber number) {
    try {
      var parsed = PhoneNumberUtil.getInstance().parse(number.e164(), null);
      return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(parsed).stream()
          .filter(name -> !name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
          .flatMap(name -> known(name).stream())
          .toList();
    } catch (NumberParseException notANumber) {
      return List.of();
    }
  }

  /** Whether a time on their clocks is the same moment in all of them. */
  static boolean agree(List<ZoneId> zones, LocalDateTime time) {
    return zones.stream().map(zone -> time.atZone(zone).toInstant()).distinct().count() == 1;
  }

  private static List<ZoneId> known(String name) {
    try {
      return List.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return List.of();
    }
  }
}
