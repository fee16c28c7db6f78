package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.provider.twilio.ws.ScriptedTwilio;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault table of docs/media.md, row by row: a real bridge behind the real codec of the carrier,
 * between a scripted carrier and a scripted agent (CALL-3, T9).
 */
class MediaFaultsTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String SECOND_OF_AUDIO = "A".repeat(10_668);

  private final Scene scene = new Scene();

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("gap in the sequence", Scene::losesFrames, null, "play hi"),
        fault("frames out of order", Scene::mixesFramesUp, null, "play hi"),
        fault("unknown event", s -> s.carrier.frame("{\"event\":\"news\"}"), null, "play hi"),
        fault("unknown mark", s -> s.carrier.mark("nobody's"), null, "play hi"),
        fault(
            "audio that is not base64",
            s -> s.carrier.media(1, "\\\"},\\\"x\\\":{"),
            EndReason.MEDIA_LOST,
            "play hi",
            "close"),
        fault(
            "unreadable frame",
            s -> s.carrier.frame("{\"event\":"),
            EndReason.MEDIA_LOST,
            "play hi",
            "close"),
        fault(
            "oversized frame",
            s -> s.carrier.media(1, "A".repeat(70_000)),
            EndReason.MEDIA_LOST,
            "play hi",
            "close"),
        fault("second start", s -> s.carrier.start(), EndReason.MEDIA_LOST, "play hi", "close"),
        fault(
            "second stop",
            s -> {
              s.carrier.stop();
              s.carrier.stop();
            },
            EndReason.CALLER_HUNG_UP,
            "play hi",
            "close"),
        fault("clear that races audio", Scene::interruptsBetweenFrames, null, "play hi", "clear"),
        fault(
            "marks that never return",
            s -> {
              s.agentCloses(Kind.NORMAL);
              s.timers.advance(Duration.ofSeconds(15));
            },
            EndReason.AGENT_ENDED,
            "play hi",
            "mark 1",
            "close"),
        fault(
            "agent says goodbye first",
            s -> {
              s.agentCloses(Kind.NORMAL);
              s.carrier.mark("1");
            },
            EndReason.AGENT_ENDED,
            "play hi",
            "mark 1",
            "close"),
        fault(
            "both close at once, agent first",
            s -> {
              s.agentCloses(Kind.NORMAL);
              s.carrier.hangUpTheSocket();
            },
            EndReason.AGENT_ENDED,
            "play hi",
            "mark 1",
            "close"),
        fault(
            "both close at once, carrier first",
            s -> {
              s.carrier.stop();
              s.agentCloses(Kind.BROKEN);
            },
            EndReason.CALLER_HUNG_UP,
            "play hi",
            "close"),
        fault(
            "agent's socket breaks",
            s -> {
              s.agentCloses(Kind.BROKEN);
              s.bridge().onReady(new ConversationId("conv_2"));
              s.bridge().onAudio(1, "again+");
            },
            null,
            "play hi",
            "mark 1",
            "play again+"),
        fault(
            "agent's socket breaks for the third time",
            s -> {
              for (int number = 0; number < 3; number++) {
                s.agentCloses(Kind.BROKEN);
                s.bridge().onReady(new ConversationId("conv_" + number));
              }
            },
            EndReason.AGENT_LOST,
            "play hi",
            "mark 1",
            "close"),
        fault(
            "carrier's socket breaks",
            s -> s.carrier.hangUpTheSocket(),
            EndReason.MEDIA_LOST,
            "play hi",
            "close"),
        fault(
            "half-open carrier",
            s -> s.timers.advance(Duration.ofSeconds(30)),
            EndReason.MEDIA_LOST,
            "play hi",
            "mark 1",
            "close"),
        fault(
            "call that lasts too long",
            s -> s.sendsFor(LIMIT),
            EndReason.TIME_LIMIT,
            "play hi",
            "mark 1",
            "close"));
  }

  private static Arguments fault(
      String name, Consumer<Scene> script, @Nullable EndReason reason, String... heard) {
    return arguments(name, script, Optional.ofNullable(reason), List.of(heard));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void personHearsAndTheCallSays(
      String name, Consumer<Scene> script, Optional<EndReason> reason, List<String> heard) {
    scene.talk();
    scene.bridge().onAudio(1, "hi");

    script.accept(scene);

    assertThat(scene.carrier.heard).as(name).containsExactlyElementsOf(heard);
    assertThat(scene.journal.endings)
        .extracting(Ending::reason)
        .containsExactlyElementsOf(reason.stream().toList());
    if (reason.isPresent()) {
      assertThat(scene.agent.closed)
          .as("the agent's sessions end too")
          .isEqualTo(scene.agent.opened);
      scene.timers.advance(Duration.ofSeconds(10));
      assertThat(scene.timers.waiting()).as("nothing is left behind").isZero();
    } else {
      scene.carrier.media(99, "goes+on+");
      assertThat(scene.agent.heard).as("the call goes on").endsWith("goes+on+");
    }
  }

  @Test
  void streamWithoutStartMeetsNobody() {
    scene.carrier.isLateWithStart();
    scene.carrier.start();
    scene.carrier.media(1, "AAAA");

    assertThat(scene.carrier.heard).containsExactly("close");
    assertThat(scene.agent.opened).isZero();
  }

  @Test
  void framesOfTheAgentBeforeTheStartOfTheirConversationArePlayed() {
    scene.carrier.start();
    scene.bridge().onAudio(1, "early");
    scene.bridge().onReady(new ConversationId("conv_1"));

    assertThat(scene.carrier.heard).containsExactly("play early");
  }

  @Test
  void slowCarrierLosesTheOldestAudioAndStillGetsTheClear() {
    scene.talk();
    scene.carrier.readNothing();
    for (int second = 1; second <= 60; second++) {
      scene.bridge().onAudio(second, SECOND_OF_AUDIO);
    }
    scene.bridge().onInterrupted(60);
    scene.bridge().onAudio(61, "new");
    scene.carrier.readOn();

    assertThat(scene.carrier.heard)
        .as("one was on its way; what waited was thrown away")
        .containsExactly("play " + SECOND_OF_AUDIO, "clear", "play new");
    assertThat(scene.journal.endings).isEmpty();
  }

  @Test
  void slowCarrierHoldsTenSecondsAtMost() {
    scene.talk();
    scene.carrier.readNothing();
    for (int second = 1; second <= 60; second++) {
      scene.bridge().onAudio(second, SECOND_OF_AUDIO);
    }
    scene.carrier.readOn();

    assertThat(scene.carrier.heard).hasSizeBetween(10, 11);
  }

  @Test
  void slowAgentHearsTheLastFiveSeconds() {
    scene.carrier.start();
    for (int second = 1; second <= 7; second++) {
      scene.carrier.media(second, SECOND_OF_AUDIO);
      scene.timers.advance(Duration.ofSeconds(1));
    }
    scene.bridge().onReady(new ConversationId("conv_1"));

    assertThat(scene.agent.heard).hasSizeBetween(4, 5);
    assertThat(scene.counts.dropped.sum() + scene.agent.heard.size()).isEqualTo(7);
  }

  /** One call, from the carrier's first frame on. */
  private static final class Scene {
    final FakeAgent agent = new FakeAgent();
    final WrittenJournal journal = new WrittenJournal();
    final FakeTimers timers = new FakeTimers();
    final MediaCounts counts = new MediaCounts();
    final ScriptedTwilio carrier = new ScriptedTwilio((claim, stream) -> admit(stream));
    private @Nullable MediaBridge bridge;

    private Optional<CallMedia> admit(CarrierStream stream) {
      MediaBridge admitted =
          new MediaBridge(
              stream,
              new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
              counts,
              timers.time(),
              BridgeLimits.lasting(LIMIT));
      bridge = admitted;
      admitted.begin(agent, FakeAgent.BRIEFING);
      return Optional.of(admitted);
    }

    MediaBridge bridge() {
      return Objects.requireNonNull(bridge, "nobody was admitted");
    }

    void talk() {
      carrier.start();
      bridge().onReady(new ConversationId("conv_1"));
    }

    void agentCloses(Kind kind) {
      bridge().onClosed(new AgentClosure(kind, "why"));
    }

    void losesFrames() {
      IntStream.of(1, 2, 9, 40).forEach(number -> carrier.media(number, "f00" + number));
      assertThat(agent.heard).containsExactly("f001", "f002", "f009", "f0040");
    }

    void mixesFramesUp() {
      IntStream.of(2, 1, 3).forEach(number -> carrier.media(number, "f00" + number));
      assertThat(agent.heard).as("as they came").containsExactly("f002", "f001", "f003");
    }

    void interruptsBetweenFrames() {
      bridge().onInterrupted(3);
      Arrays.stream(new int[] {1, 2, 3}).forEach(id -> bridge().onAudio(id, "stale"));
      assertThat(counts.stale.sum()).isEqualTo(3);
    }

    void sendsFor(Duration duration) {
      for (long second = 0; second < duration.toSeconds(); second += 5) {
        carrier.media((int) second, "AAAA");
        timers.advance(Duration.ofSeconds(5));
      }
    }
  }
}
