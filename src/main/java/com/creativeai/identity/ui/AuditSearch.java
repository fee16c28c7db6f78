package com.creativeai.identity.ui;

import com.creativeai.identity.model.AuditFilter;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries the page shows; as in its address.
 *
 * @param action an action, or its first word
 * @param actor the subject of whoever acted
 * @param from the first day, in the zone of whoever looks
 * @param until the last day
 */
record AuditSearch(
    String text, String action, String actor, Optional<LocalDate> from, Optional<LocalDate> until) {
  static final AuditSearch ALL = new AuditSearch("", "", "", Optional.empty(), Optional.empty());

  private static final int LONGEST = 100;

  AuditSearch {
    text = shortened(text);
    action = shortened(action);
    actor = shortened(actor);
  }

  /** What cannot be read in an address, which anybody may have edited, is passed over. */
  static AuditSearch of(QueryParameters address) {
    return new AuditSearch(
        address.getSingleParameter("q").orElse(""),
        address.getSingleParameter("action").orElse(""),
        address.getSingleParameter("actor").orElse(""),
        address.getSingleParameter("from").flatMap(AuditSearch::day),
        address.getSingleParameter("until").flatMap(AuditSearch::day));
  }

  QueryParameters address() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    put(address, "q", text);
    put(address, "action", action);
    put(address, "actor", actor);
    put(address, "from", from.map(LocalDate::toString).orElse(""));
    put(address, "until", until.map(LocalDate::toString).orElse(""));
    return new QueryParameters(address);
  }

  AuditSearch by(String subject) {
    return new AuditSearch(text, action, subject, from, until);
  }

  boolean isAll() {
    return equals(ALL);
  }

  AuditFilter filter(ZoneId zone) {
    return new AuditFilter(
        text,
        actor,
        action,
        from.map(day -> day.atStartOfDay(zone).toInstant()),
        until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** Where the same entries are as a file. */
  String exportAddress(ZoneId zone) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    AuditFilter filter = filter(zone);
    put(query, "search", text);
    put(query, "action", action);
    put(query, "actor", actor);
    put(query, "after", filter.after().map(Object::toString).orElse(""));
    put(query, "before", filter.before().map(Object::toString).orElse(""));
    String words = new QueryParameters(query).getQueryString();
    return "/api/v1/audit/export" + (words.isEmpty() ? "" : "?" + words);
  }

  private static void put(Map<String, List<String>> query, String name, String value) {
    if (!value.isEmpty()) {
      query.put(name, List.of(value));
    }
  }

  private static String shortened(String text) {
    String words = text.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
