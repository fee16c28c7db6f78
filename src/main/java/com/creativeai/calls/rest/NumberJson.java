package com.creativeai.calls.rest;

import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.Opening;
import com.creativeai.calls.number.OwnNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A number as others see it.
 *
 * @param number E.164
 * @param status {@code active}, or {@code pending} while the carrier has not confirmed it
 * @param openNow whether an agent would answer now, by the hours
 * @param closedMessage empty for the usual sentence
 */
public record NumberJson(
    String id,
    String number,
    String status,
    String agentId,
    boolean openNow,
    HoursJson hours,
    String closedMessage,
    Instant createdAt) {

  /**
   * When an agent answers.
   *
   * @param zone of the IANA
   * @param holidays closed all day
   */
  public record HoursJson(String zone, List<OpeningJson> openings, List<String> holidays) {
    static HoursJson of(BusinessHours hours) {
      return new HoursJson(
          hours.zone().getId(),
          hours.openings().stream().map(OpeningJson::of).toList(),
          hours.holidays().stream().map(LocalDate::toString).sorted().toList());
    }
  }

  /** One opening: {@code monday}, {@code 09:00}, {@code 17:00}. */
  public record OpeningJson(String day, String from, String until) {
    static OpeningJson of(Opening opening) {
      return new OpeningJson(
          opening.day().name().toLowerCase(Locale.ROOT),
          Opening.text(opening.from()),
          Opening.text(opening.until()));
    }
  }

  static NumberJson of(OwnNumber number, Instant now) {
    return new NumberJson(
        number.id().toString(),
        number.number().e164(),
        number.carrierId() == null ? "pending" : "active",
        number.agent().toString(),
        number.hours().isOpen(now),
        HoursJson.of(number.hours()),
        number.closedMessage(),
        number.claimedAt());
  }
}
