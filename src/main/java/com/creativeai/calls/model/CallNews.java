package com.creativeai.calls.model;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Ending;
import com.creativeai.calls.FactTypes;
import com.creativeai.platform.event.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which facts follow from a change of a call (C12). */
public final class CallNews {
  private final Call before;
  private final Call after;
  private final List<Fact> facts = new ArrayList<>();

  private CallNews(Call before, Call after) {
    this.before = before;
    this.after = after;
  }

  /** Of a new call. */
  public static List<Fact> ofPlaced(Call call) {
    CallPlan plan = call.plan();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("direction", plan.direction().code());
    data.put("to", plan.to().e164());
    data.put("from", plan.from().e164());
    data.put("agentId", plan.dialogue().agent().toString());
    data.put("agentName", plan.dialogue().agentName());
    data.put("tags", plan.tags());
    return List.of(fact(call, FactTypes.CREATED, plan.placedAt(), data));
  }

  /** Of a step; none when nothing happened that others follow. */
  public static List<Fact> between(Call before, Call after) {
    CallNews news = new CallNews(before, after);
    news.progress();
    news.colleague();
    news.recording();
    news.analysis();
    return List.copyOf(news.facts);
  }

  private void progress() {
    if (after.status() == CallStatus.RINGING && before.status() != CallStatus.RINGING) {
      tell(FactTypes.RINGING, momentOf(CallStatus.RINGING.code()), Map.of());
    }
    Instant answered = after.progress().answeredAt();
    if (answered != null && before.progress().answeredAt() == null && !before.isOver()) {
      tell(FactTypes.ANSWERED, answered, Map.of());
    }
    Instant ended = after.progress().endedAt();
    if (after.isOver() && ended != null) {
      if (!before.isOver()) {
        tell(FactTypes.ENDED, ended, end(after));
      } else if (!end(after).equals(end(before))) {
        tell(FactTypes.END_CORRECTED, ended, end(after));
      }
    }
  }

  private void colleague() {
    more(TimelineEvent.TAKEN_OVER)
        .ifPresent(event -> tell(FactTypes.TAKEN_OVER, event.at(), Map.of("by", event.detail())));
    more(TimelineEvent.GIVEN_BACK)
        .ifPresent(
            event -> tell(FactTypes.GIVEN_BACK, event.at(), Map.of("detail", event.detail())));
  }

  /** The event of a kind that happens again and again, if it happened once more. */
  private Optional<TimelineEvent> more(String kind) {
    List<TimelineEvent> known = events(before, kind);
    List<TimelineEvent> now = events(after, kind);
    return now.size() > known.size() ? Optional.of(now.get(now.size() - 1)) : Optional.empty();
  }

  private static List<TimelineEvent> events(Call call, String kind) {
    return call.timeline().stream().filter(event -> event.kind().equals(kind)).toList();
  }

  private void recording() {
    after
        .keptRecording()
        .filter(kept -> before.keptRecording().isEmpty())
        .ifPresent(
            kept ->
                tell(
                    FactTypes.RECORDING_READY,
                    momentOf(TimelineEvent.RECORDING_READY),
                    Map.of("seconds", kept.seconds(), "bytes", kept.bytes())));
  }

  private void analysis() {
    Conversation known = before.conversation();
    Conversation now = after.conversation();
    if (now.outcome() != null
        && !(now.outcome().equals(known.outcome()) && now.summary().equals(known.summary()))) {
      Map<String, Object> data = Map.of("outcome", now.outcome().code(), "summary", now.summary());
      tell(FactTypes.ANALYSIS_READY, momentOf(TimelineEvent.ANALYSED), data);
    }
  }

  private static Map<String, Object> end(Call call) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("status", call.status().code());
    Integer seconds = call.progress().seconds();
    if (seconds != null) {
      data.put("duration", seconds);
    }
    Ending ending = call.progress().ending();
    if (ending != null) {
      data.put("reason", ending.reason().code());
      data.put("detail", ending.detail());
    }
    return data;
  }

  /** When the timeline has it; else when the call was placed, which is the least one can say. */
  private Instant momentOf(String kind) {
    return after.timeline().stream()
        .filter(event -> event.kind().equals(kind))
        .map(TimelineEvent::at)
        .findFirst()
        .orElse(after.plan().placedAt());
  }

  private void tell(String type, Instant at, Map<String, Object> data) {
    facts.add(fact(after.nextVersion(), type, at, data));
  }

  /** Of one version of a call there is at most one fact of a type. */
  private static Fact fact(Call call, String type, Instant at, Map<String, Object> data) {
    String key = call.id() + "." + call.version() + "." + type;
    return new Fact(key, call.organization(), type, call.id().toString(), at, data);
  }
}
