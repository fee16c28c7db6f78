package com.creativeai.calls.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import com.creativeai.calls.model.CallQuery;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which calls the list shows; as in its address (CU2).
 *
 * @param text digits of a number, or words that were said
 * @param tag one of the calls' own; empty for all
 * @param agent the id of one; empty for all, and an address may hold anything
 * @param from the first day, in the zone of whoever looks
 * @param until the last day
 */
record CallSearch(
    String text,
    String tag,
    Set<CallStatus> statuses,
    Optional<Direction> direction,
    Optional<AgentId> agent,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  static final CallSearch ALL =
      new CallSearch(
          "", "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String TEXT = "q";
  private static final String TAG = "tag";
  private static final String STATUS = "status";
  private static final String DIRECTION = "direction";
  private static final String AGENT = "agentId";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final Set<String> SAME_IN_THE_API = Set.of(TAG, STATUS, DIRECTION, AGENT);
  private static final int LONGEST_TEXT = 100;

  CallSearch {
    text = limited(text, LONGEST_TEXT);
    tag = limited(tag, CallRequestCheck.LONGEST_TAG);
    statuses = Set.copyOf(statuses);
  }

  /** What cannot be read in an address, which anybody may have edited, is passed over. */
  static CallSearch of(QueryParameters address) {
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    address
        .getSingleParameter(STATUS)
        .ifPresent(
            codes ->
                Arrays.stream(codes.split(","))
                    .forEach(code -> CallStatus.find(code).ifPresent(statuses::add)));
    return new CallSearch(
        address.getSingleParameter(TEXT).orElse(""),
        address.getSingleParameter(TAG).orElse(""),
        statuses,
        address.getSingleParameter(DIRECTION).flatMap(Direction::find),
        address.getSingleParameter(AGENT).flatMap(CallSearch::agent),
        address.getSingleParameter(FROM).flatMap(CallSearch::day),
        address.getSingleParameter(UNTIL).flatMap(CallSearch::day));
  }

  QueryParameters address() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      address.put(TEXT, List.of(text));
    }
    if (!tag.isEmpty()) {
      address.put(TAG, List.of(tag));
    }
    if (!statuses.isEmpty()) {
      address.put(
          STATUS,
          List.of(
              new TreeSet<>(statuses)
                  .stream().map(CallStatus::code).collect(Collectors.joining(","))));
    }
    direction.ifPresent(way -> address.put(DIRECTION, List.of(way.code())));
    agent.ifPresent(id -> address.put(AGENT, List.of(id.toString())));
    from.ifPresent(day -> address.put(FROM, List.of(day.toString())));
    until.ifPresent(day -> address.put(UNTIL, List.of(day.toString())));
    return new QueryParameters(address);
  }

  boolean isAll() {
    return equals(ALL);
  }

  CallQuery query(ZoneId zone, int skip, int limit) {
    return new CallQuery(
        statuses,
        direction,
        agent,
        Optional.of(tag).filter(label -> !label.isEmpty()),
        text,
        from.map(day -> day.atStartOfDay(zone).toInstant()),
        until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
        skip,
        limit);
  }

  /** Where the same calls are as a file. */
  String exportAddress(ZoneId zone) {
    CallQuery query = query(zone, 0, 1);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    address().getParameters().entrySet().stream()
        .filter(field -> SAME_IN_THE_API.contains(field.getKey()))
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    if (!text.isEmpty()) {
      fields.put("search", List.of(text));
    }
    query.startedAfter().ifPresent(at -> fields.put("startedAfter", List.of(at.toString())));
    query.startedBefore().ifPresent(at -> fields.put("startedBefore", List.of(at.toString())));
    String words = new QueryParameters(fields).getQueryString();
    return "/api/v1/calls/export" + (words.isEmpty() ? "" : "?" + words);
  }

  private static String limited(String text, int longest) {
    String stripped = text.strip();
    return stripped.length() > longest ? stripped.substring(0, longest) : stripped;
  }

  private static Optional<AgentId> agent(String text) {
    try {
      return Optional.of(AgentId.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
