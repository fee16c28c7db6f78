package com.creativeai.calls.connection;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a call has come, step by step, for whoever tries the connections (CC8). */
public final class TestCall {
  private TestCall() {}

  /** What has to work, one after the other. */
  public enum Step {
    DIALED,
    RINGING,
    ANSWERED,
    MEDIA,
    AGENT,
    RECORDING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a step is. */
  public enum State {
    WAITING,
    DONE,
    FAILED,
    /** A step before it failed. */
    NOT_REACHED;

    /** As in texts: {@code not-reached}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A step of a call.
   *
   * @param at when it was done, where that was told
   */
  public record Progress(Step step, State state, Optional<Instant> at) {}

  /** All steps, in their order; a call that is not recorded has none for that. */
  public static List<Progress> of(Call call, List<Turn> turns) {
    List<Progress> steps = new ArrayList<>();
    List<Step> all = new ArrayList<>(List.of(Step.values()));
    if (!call.plan().recorded()) {
      all.remove(Step.RECORDING);
    }
    int furthest = -1;
    for (Step step : all) {
      if (isDone(step, call, turns)) {
        furthest = step.ordinal();
      }
    }
    boolean failed = false;
    for (Step step : all) {
      // What comes after a step cannot be without it, even if nobody told of it.
      boolean done = isDone(step, call, turns) || isImplied(step, furthest);
      State state = done ? State.DONE : open(step, call, failed);
      failed |= state == State.FAILED;
      steps.add(new Progress(step, state, done ? at(step, call, turns) : Optional.empty()));
    }
    return List.copyOf(steps);
  }

  private static boolean isImplied(Step step, int furthest) {
    return step.ordinal() < furthest && furthest <= Step.AGENT.ordinal();
  }

  private static State open(Step step, Call call, boolean failed) {
    if (failed) {
      return State.NOT_REACHED;
    }
    if (step == Step.RECORDING) {
      Recording recording = call.recording();
      boolean absent = recording != null && recording.state() == Recording.State.ABSENT;
      return absent ? State.FAILED : State.WAITING;
    }
    return call.isOver() ? State.FAILED : State.WAITING;
  }

  private static boolean isDone(Step step, Call call, List<Turn> turns) {
    return step == Step.RECORDING
        ? call.keptRecording().isPresent()
        : at(step, call, turns).isPresent();
  }

  private static Optional<Instant> at(Step step, Call call, List<Turn> turns) {
    return switch (step) {
      case DIALED -> event(call, TimelineEvent.ACCEPTED);
      case RINGING -> event(call, CallStatus.RINGING.code());
      case ANSWERED -> event(call, CallStatus.IN_PROGRESS.code());
      case MEDIA -> event(call, TimelineEvent.MEDIA_STARTED);
      case AGENT -> turns.stream().filter(TestCall::isHeard).map(Turn::timestamp).findFirst();
      case RECORDING -> event(call, TimelineEvent.RECORDING_READY);
    };
  }

  /** The carrier said that it played something of the agent's. */
  private static boolean isHeard(Turn turn) {
    return turn.role() == Speaker.ASSISTANT
        && Arrays.asList(Turn.State.HEARD, Turn.State.INTERRUPTED).contains(turn.state());
  }

  private static Optional<Instant> event(Call call, String kind) {
    return call.timeline().stream()
        .filter(event -> event.kind().equals(kind))
        .map(TimelineEvent::at)
        .findFirst();
  }
}
