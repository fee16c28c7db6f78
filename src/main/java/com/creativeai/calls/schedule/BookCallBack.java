package com.creativeai.calls.schedule;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.ChangeCall;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Books the call-back that the person on a call asks for, or moves the one booked (SC6). */
@ApplicationScoped
public class BookCallBack {
  static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
  static final LocalTime DAY_ENDS = LocalTime.of(21, 0);
  private static final String TAG = "call-back";

  @Inject ScheduleCalls scheduling;
  @Inject ScheduleStore schedule;
  @Inject PersonZones zones;
  @Inject NumberGuard guard;
  @Inject ChangeCall change;
  @Inject Clock clock;

  public BookCallBack() {}

  public BookCallBack(
      ScheduleCalls scheduling,
      ScheduleStore schedule,
      PersonZones zones,
      NumberGuard guard,
      ChangeCall change,
      Clock clock) {
    this.scheduling = scheduling;
    this.schedule = schedule;
    this.zones = zones;
    this.guard = guard;
    this.change = change;
    this.clock = clock;
  }

  /**
   * What the person asked for.
   *
   * @param time on their clock, such as {@code 2026-11-28T15:30}
   * @param zone as they named it, an IANA name; empty when they did not
   * @param about what to talk about; may be empty
   */
  public record Wish(String time, String zone, String about) {}

  public ScheduledCall book(Call call, Wish wish) {
    PhoneNumber person = call.theirs();
    if (person.equals(PhoneNumber.WITHHELD)) {
      throw new ProblemException(
          CallProblem.NUMBER_INVALID, "Their number is not shown, so they cannot be called back.");
    }
    if (guard.isSuppressed(call.organization(), person)) {
      throw new ProblemException(
          CallProblem.NUMBER_SUPPRESSED, "This person asked not to be called.");
    }
    ZonedDateTime at = read(person, wish);
    requireDay(at);
    ScheduledCall booked = bookOrMove(order(call, wish.about()), at, wish.about().isBlank());
    change.apply(
        call.organization(),
        call.id(),
        found -> found.noting(TimelineEvent.CALL_BACK_BOOKED, clock.instant(), ""));
    return booked;
  }

  /** Who names another time only still wants to talk about the same. */
  private ScheduledCall bookOrMove(
      PlaceCall.Command order, ZonedDateTime at, boolean aboutTheSame) {
    OrganizationId organization = order.organization();
    Instant moment = at.toInstant();
    Optional<ScheduledCall> before = schedule.find(organization, order.call());
    if (before.isEmpty()) {
      return scheduling.schedule(order, moment, at.getZone());
    }
    String prompt = aboutTheSame ? before.get().order().prompt() : order.prompt();
    return scheduling.move(organization, order.call(), moment, at.getZone(), prompt);
  }

  private ZonedDateTime read(PhoneNumber person, Wish wish) {
    LocalDateTime time;
    try {
      time = LocalDateTime.parse(wish.time().strip());
    } catch (DateTimeException unreadable) {
      throw impossible("Give date and time on their clock, for example 2026-11-28T15:30.");
    }
    return time.atZone(wish.zone().isBlank() ? byNumber(person, time) : named(wish.zone().strip()));
  }

  /** Where clocks of the number's zones differ at that time, only the person knows. */
  private ZoneId byNumber(PhoneNumber person, LocalDateTime time) {
    List<ZoneId> possible = zones.of(person);
    if (PersonZones.agree(possible, time)) {
      return possible.get(0);
    }
    throw new ProblemException(
        ScheduleProblem.ZONE_UNKNOWN,
        "Ask in which city they are, and give its time zone, for example America/New_York.");
  }

  private static ZoneId named(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new ProblemException(
          ScheduleProblem.ZONE_UNKNOWN,
          "This time zone is not known. Use a name such as America/New_York.");
    }
  }

  private static void requireDay(ZonedDateTime at) {
    LocalTime time = at.toLocalTime();
    if (time.isBefore(DAY_BEGINS) || !time.isBefore(DAY_ENDS)) {
      throw impossible("Nobody is called between 9 pm and 8 am. Ask for a time in the day.");
    }
  }

  private PlaceCall.Command order(Call call, String about) {
    Dialogue dialogue = call.plan().dialogue();
    List<String> tags = new ArrayList<>(call.plan().tags());
    if (!tags.contains(TAG) && tags.size() < CallRequestCheck.MOST_TAGS) {
      tags.add(TAG);
    }
    return new PlaceCall.Command(
        call.organization(),
        idFor(call.id()),
        call.theirs().e164(),
        call.ours().e164(),
        dialogue.agent(),
        prompt(dialogue.prompt(), about.strip()),
        "",
        dialogue.variables().entrySet().stream()
            .filter(variable -> !variable.getKey().startsWith("system__"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        call.plan().voicemail(),
        tags,
        call.plan().placedBy());
  }

  /** What is asked for last comes first: of a text that is too long the end is cut off. */
  private static String prompt(String before, String about) {
    String words = "This person asked to be called back now.";
    String whole = about.isEmpty() ? words : words + " It is about: " + about;
    String all = before.isEmpty() ? whole : whole + "\n" + before;
    return all.substring(0, Math.min(CallRequestCheck.LONGEST_PROMPT, all.length()));
  }

  /** Always the same for the same call: of each there is one call-back. */
  static CallId idFor(CallId call) {
    return new CallId(
        UUID.nameUUIDFromBytes(("call-back " + call).getBytes(StandardCharsets.UTF_8)));
  }

  private static ProblemException impossible(String message) {
    return ProblemException.atField(
        ScheduleProblem.TIME_NOT_POSSIBLE, ScheduleCalls.FIELD, message);
  }
}
