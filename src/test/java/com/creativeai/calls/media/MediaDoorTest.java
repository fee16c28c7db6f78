package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.MediaGate.Claim;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CALL-3: who gets in (M1), and who leaves when the node stops. */
class MediaDoorTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("0193f000-0000-7000-8000-000000000001");
  private static final CallId CALL = CallId.parse("0193f000-0000-7000-8000-000000000002");
  private static final CallId OTHER = CallId.parse("0193f000-0000-7000-8000-000000000003");

  private static final Resumption EARLIER =
      new Resumption(
          List.of(new Turn(1, Speaker.USER, "Help.", null, FakeTimers.NOON, 0, Turn.State.SAID)),
          FakeTimers.NOON,
          "");

  private final FakeAgent agent = new FakeAgent();
  private final FakeTimers timers = new FakeTimers();
  private final Set<String> used = new HashSet<>();
  private final List<WrittenJournal> journals = new ArrayList<>();
  private final ArrayDeque<Runnable> unwritten = new ArrayDeque<>();
  private final LiveBridges live = new LiveBridges();
  private final LiveLines lines = new LiveLines();
  private long nanos;
  private final FrameLateness lateness = new FrameLateness(() -> nanos);
  private final MediaLogs logs =
      new MediaLogs() {
        @Override
        public boolean isOn() {
          return false;
        }
      };
  private Executor storage = Runnable::run;

  private MediaDoor door() {
    MediaDoor door = new MediaDoor();
    door.agent = agent;
    door.live = live;
    door.lines = lines;
    door.meter = new MediaMeter();
    door.lateness = lateness;
    door.logs = logs;
    door.engine = engine();
    door.tokens = this::consume;
    door.tools = admission -> ToolDesk.NONE;
    door.journals =
        admission -> {
          journals.add(new WrittenJournal());
          return journals.get(journals.size() - 1);
        };
    return door;
  }

  private MediaEngine engine() {
    return new MediaEngine() {
      @Override
      Timekeeper time() {
        return timers.time();
      }

      @Override
      Executor storage() {
        return MediaDoorTest.this.storage;
      }
    };
  }

  private Optional<Admission> consume(Claim claim) {
    boolean fresh = claim.token().startsWith("good") && used.add(claim.token());
    return fresh
        ? Optional.of(
            new Admission(
                claim.organization(),
                claim.attempt().call(),
                claim.attempt(),
                FakeAgent.BRIEFING,
                Duration.ofMinutes(10),
                claim.token().contains("return") ? Optional.of(EARLIER) : Optional.empty()))
        : Optional.empty();
  }

  private static Claim claim(CallId call, String token) {
    return new Claim(ACME, AttemptId.first(call), new CarrierCallId("CA1"), token);
  }

  @Test
  void validTokenOpensOnce() {
    MediaDoor door = door();
    assertThat(door.admit(claim(CALL, "good"), new Line())).isPresent();
    assertThat(door.admit(claim(OTHER, "good"), new Line())).isEmpty();
    assertThat(agent.opened).isEqualTo(1);
    assertThat(live.count()).isEqualTo(1);
    assertThat(journals.get(0).entries).containsExactly("started");
  }

  @Test
  void wrongTokenOpensNothing() {
    assertThat(door().admit(claim(CALL, "guess"), new Line())).isEmpty();
    assertThat(agent.opened).isZero();
    assertThat(live.count()).isZero();
  }

  @Test
  void callHasOneStreamAtATime() {
    MediaDoor door = door();
    CallMedia first = door.admit(claim(CALL, "good 1"), new Line()).orElseThrow();
    assertThat(door.admit(claim(CALL, "good 2"), new Line())).isEmpty();
    assertThat(agent.opened).isEqualTo(1);
    first.onStopped();
    assertThat(live.count()).isZero();
    assertThat(door.admit(claim(CALL, "good 3"), new Line())).isPresent();
  }

  /** C17. */
  @Test
  void callThatComesBackIsGoneOnWith() {
    MediaDoor door = door();
    CallMedia first = door.admit(claim(CALL, "good 1"), new Line()).orElseThrow();
    assertThat(door.admit(claim(CALL, "good return 1"), new Line()))
        .as("while the first one lasts")
        .isEmpty();
    first.onStopped();
    assertThat(door.admit(claim(CALL, "guess"), new Line())).isEmpty();
    assertThat(door.admit(claim(CALL, "good return 2"), new Line())).isPresent();
    assertThat(door.admit(claim(CALL, "good return 2"), new Line())).isEmpty();

    agent.listeners.get(1).onReady(new ConversationId("conv_2"));
    assertThat(agent.opened).isEqualTo(2);
    assertThat(agent.told).singleElement().asString().contains("nobody took it", "Person: Help.");
    assertThat(lines.has(CALL)).isTrue();
    assertThat(live.legs()).containsOnlyKeys(CALL);
  }

  @Test
  void hangUpEndsTheCallOfThisNodeOnly() {
    Line line = new Line();
    door().admit(claim(CALL, "good"), line);
    assertThat(live.hangUp(OTHER, EndReason.HUNG_UP_BY_USER)).isFalse();
    assertThat(live.hangUp(CALL, EndReason.HUNG_UP_BY_USER)).isTrue();
    assertThat(journals.get(0).endings).containsExactly(Ending.of(EndReason.HUNG_UP_BY_USER));
    assertThat(line.said).containsExactly("close");
    assertThat(live.hangUp(CALL, EndReason.HUNG_UP_BY_USER)).isFalse();
  }

  @Test
  void nodeThatStopsEndsItsCallsAndLetsNobodyIn() {
    MediaDoor door = door();
    door.admit(claim(CALL, "good 1"), new Line());
    live.drain(Duration.ofSeconds(5));
    assertThat(live.count()).isZero();
    assertThat(journals.get(0).endings).containsExactly(Ending.of(EndReason.SERVER_STOPPED));
    assertThat(door.admit(claim(OTHER, "good 2"), new Line())).isEmpty();
  }

  @Test
  void nodeKnowsTheLegsOfItsCallsUntilTheyEnd() {
    CallMedia media = door().admit(claim(CALL, "good"), new Line()).orElseThrow();
    assertThat(live.legs()).containsOnlyKeys(CALL);
    assertThat(live.awaitEmpty(Duration.ofMillis(20))).isFalse();

    media.onStopped();

    assertThat(live.legs()).isEmpty();
    assertThat(live.awaitEmpty(Duration.ZERO)).isTrue();
  }

  @Test
  void timeIsTakenOfAudioThatComesIn() {
    MediaDoor door = door();
    for (CallId call : List.of(CALL, OTHER, new CallId(new UUID(7, 7)))) {
      CallMedia media = door.admit(claim(call, "good " + call), new Line()).orElseThrow();
      media.onAudio("first");
      nanos += Duration.ofMillis(1300).toNanos();
      IntStream.range(0, 50).forEach(frame -> media.onAudio("late"));
    }
    assertThat(lateness.millis()).isEqualTo(300);
  }

  @Test
  void storeThatHangsDoesNotHoldTheStop() {
    storage = unwritten::add;
    door().admit(claim(CALL, "good"), new Line());
    live.drain(Duration.ofMillis(20));
    assertThat(live.count()).isEqualTo(1);
    unwritten.remove().run();
    assertThat(live.count()).isZero();
  }

  @Test
  void interruptedStopGoesOnStopping() {
    storage = unwritten::add;
    door().admit(claim(CALL, "good"), new Line());
    Thread.currentThread().interrupt();
    live.drain(Duration.ofSeconds(5));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void meterShowsWhatBridgesCount() {
    MediaDoor door = door();
    CallMedia media = door.admit(claim(CALL, "good"), new Line()).orElseThrow();
    AgentListener bridge = agent.listeners.get(0);
    bridge.onAudio(1, "down");
    bridge.onInterrupted(2);
    bridge.onAudio(2, "stale");
    bridge.onReady(new ConversationId("conv_1"));
    media.onAudio("up");
    assertThat(door.meter.framesUp()).isEqualTo(1);
    assertThat(door.meter.framesDown()).isEqualTo(1);
    assertThat(door.meter.framesStale()).isEqualTo(1);
    assertThat(door.meter.interruptions()).isEqualTo(1);
    assertThat(door.meter.framesDropped()).isZero();
  }
}
