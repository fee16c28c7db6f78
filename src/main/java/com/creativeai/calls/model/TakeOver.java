package com.creativeai.calls.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody of the team talked in the agent's place.
 *
 * @param name of them, for people
 * @param until null while it lasts
 */
public record TakeOver(String name, Instant from, @Nullable Instant until) {
  /** Those of a call, in order; the last may go on. The end of the call ends it. */
  public static List<TakeOver> of(Call call) {
    List<TakeOver> all = new ArrayList<>();
    List<TimelineEvent> begins = events(call, TimelineEvent.TAKEN_OVER);
    List<TimelineEvent> ends = events(call, TimelineEvent.GIVEN_BACK);
    for (int at = 0; at < begins.size(); at++) {
      Instant until = at < ends.size() ? ends.get(at).at() : call.progress().endedAt();
      all.add(new TakeOver(begins.get(at).detail(), begins.get(at).at(), until));
    }
    return List.copyOf(all);
  }

  /** Who has the call at present. */
  public static Optional<String> present(Call call) {
    List<TakeOver> all = of(call);
    return all.isEmpty() || call.isOver() || all.get(all.size() - 1).until() != null
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1).name());
  }

  /** How far into the call's audio a moment is, as turns count it. */
  public static Duration inMedia(Call call, Instant at) {
    Instant begin =
        events(call, TimelineEvent.MEDIA_STARTED).stream()
            .findFirst()
            .map(TimelineEvent::at)
            .orElse(at);
    return at.isAfter(begin) ? Duration.between(begin, at) : Duration.ZERO;
  }

  private static List<TimelineEvent> events(Call call, String kind) {
    return call.timeline().stream().filter(event -> event.kind().equals(kind)).toList();
  }
}
