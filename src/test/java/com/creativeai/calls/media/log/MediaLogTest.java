package com.creativeai.calls.media.log;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CALL-9, ML1 to ML4: what is written down of a media connection, and what is not. */
class MediaLogTest {
  private static final AgentBriefing BRIEFING =
      new AgentBriefing(ProvidedAgent.inDefault("agent_1"), "", "", "", Map.of(), "person-1");

  private final MovingClock clock = new MovingClock();
  private final MediaLogs logs = logs("on");
  private final List<String> passed = new ArrayList<>();
  private CompletableFuture<Void> over = new CompletableFuture<>();

  @Test
  void nothingIsWatchedUnlessItIsWanted() {
    MediaLogs off = logs("off");

    assertThat(off.open(ACME, callId(1), () -> 0)).isEmpty();
    assertThat(off.list(ACME)).isEmpty();
    assertThat(logs("").isOn()).isFalse();
  }

  @Test
  void everythingIsPassedOnAndNothingThatWasSaidIsKept() {
    MediaWatch watch = open(callId(1));
    CarrierStream stream = watch.around(recorded(CarrierStream.class));
    CallMedia media = watch.around(recorded(CallMedia.class));
    AgentListener[] listener = new AgentListener[1];
    VoiceAgent agent = watch.around(listening(listener));

    AgentSession session = agent.open(BRIEFING, recorded(AgentListener.class));
    listener[0].onReady(new ConversationId("conv_1"));
    listener[0].onAgentSaid(1, "top secret");
    listener[0].onUserSaid("my card is 4711");
    listener[0].onInterrupted(1);
    media.onDigit("7");
    media.onMark("3");
    stream.mark("4");
    stream.clear();
    session.inform("top secret");
    listener[0].onClosed(new AgentClosure(AgentClosure.Kind.BROKEN, "top secret"));
    media.onStopped();

    assertThat(passed)
        .containsExactly(
            "onReady",
            "onAgentSaid",
            "onUserSaid",
            "onInterrupted",
            "onDigit",
            "onMark",
            "mark",
            "clear",
            "inform",
            "onClosed",
            "onStopped");
    assertThat(logs.events(ACME, callId(1)))
        .extracting(MediaEvent::kind)
        .containsExactly(
            "open",
            "ready",
            "agent-said",
            "person-said",
            "interrupted",
            "key",
            "mark-returned",
            "mark",
            "clear",
            "inform",
            "closed",
            "stopped");
    assertThat(logs.events(ACME, callId(1)).toString())
        .contains("event 1, 10 characters", "15 characters")
        .doesNotContain("secret", "4711", "detail=7");
    assertThat(only().errors()).isEqualTo(1);
  }

  @Test
  void audioIsOneEventForFiftyMessagesAndCountsAll() {
    MediaWatch watch = open(callId(1));
    CallMedia media = watch.around(recorded(CallMedia.class));
    CarrierStream stream = watch.around(recorded(CarrierStream.class));

    IntStream.range(0, 120).forEach(frame -> media.onAudio("base64"));
    stream.play("base64");
    clock.advance(Duration.ofSeconds(30));

    assertThat(logs.events(ACME, callId(1)))
        .extracting(MediaEvent::way, MediaEvent::kind, MediaEvent::detail)
        .containsExactly(
            tuple(Way.FROM_CARRIER, "audio", "50 messages"),
            tuple(Way.FROM_CARRIER, "audio", "50 messages"));
    assertThat(only().messages()).isEqualTo(121);
    assertThat(only().perMinute()).isEqualTo(242);
    assertThat(passed).hasSize(121);
  }

  @Test
  void lastThousandEventsAreKept() {
    CallMedia media = open(callId(1)).around(recorded(CallMedia.class));

    IntStream.rangeClosed(1, 1005).forEach(mark -> media.onMark(String.valueOf(mark)));

    List<MediaEvent> kept = logs.events(ACME, callId(1));
    assertThat(kept).hasSize(MediaLog.MOST);
    assertThat(kept.get(0).number()).isEqualTo(6);
    assertThat(kept.get(999).number()).isEqualTo(1005);
  }

  @Test
  void otherOrganizationsSeeNothing() {
    open(callId(1)).around(recorded(CallMedia.class)).onMark("1");

    assertThat(logs.list(OTHER)).isEmpty();
    assertThat(logs.events(OTHER, callId(1))).isEmpty();
  }

  @Test
  void oldestThatEndedIsForgottenAndNoneThatLives() {
    open(callId(1));
    for (int call = 2; call <= MediaLogs.MOST_ENDED + 3; call++) {
      clock.advance(Duration.ofSeconds(1));
      open(callId(call));
      ended();
    }
    open(callId(999));

    List<CallId> kept = logs.list(ACME).stream().map(MediaConnection::call).toList();
    assertThat(kept).hasSize(MediaLogs.MOST_ENDED + 2).doesNotContain(callId(2), callId(3));
    assertThat(kept.get(kept.size() - 1)).isEqualTo(callId(1));
  }

  @Test
  void manyThatEndTogetherAreForgottenTogether() {
    CompletableFuture<Void> hangUp = new CompletableFuture<>();
    for (int call = 1; call <= 3 * MediaLogs.MOST_ENDED; call++) {
      logs.open(ACME, callId(call), () -> 0).orElseThrow().until(hangUp);
    }
    hangUp.complete(null);
    open(callId(999));

    assertThat(logs.list(ACME)).hasSize(MediaLogs.MOST_ENDED + 1);
  }

  @Test
  void connectionTellsItsLatenessAndItsEnd() {
    logs.open(ACME, callId(1), () -> 42)
        .orElseThrow()
        .until(CompletableFuture.completedStage(null));

    assertThat(only().latenessMillis()).isEqualTo(42);
    assertThat(only().endedAt()).contains(clock.instant());
  }

  @Test
  void connectionThatIsNotLetInIsNotTold() {
    logs.open(ACME, callId(1), () -> 0).orElseThrow().around(recorded(CallMedia.class)).onMark("1");

    assertThat(logs.list(ACME)).isEmpty();
  }

  private MediaWatch open(CallId call) {
    MediaWatch watch = logs.open(ACME, call, () -> 0).orElseThrow();
    over = new CompletableFuture<>();
    watch.until(over);
    return watch;
  }

  private void ended() {
    over.complete(null);
  }

  private MediaConnection only() {
    assertThat(logs.list(ACME)).hasSize(1);
    return logs.list(ACME).get(0);
  }

  /** Something that keeps the names of what it was told. */
  private <T> T recorded(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            MediaLogTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              passed.add(method.getName());
              return null;
            }));
  }

  private VoiceAgent listening(AgentListener[] into) {
    return (VoiceAgent)
        Proxy.newProxyInstance(
            MediaLogTest.class.getClassLoader(),
            new Class<?>[] {VoiceAgent.class},
            (proxy, method, arguments) -> {
              into[0] = (AgentListener) arguments[1];
              return recorded(AgentSession.class);
            });
  }

  private MediaLogs logs(String value) {
    Configuration configuration =
        new Configuration(
            name -> name.equals("MEDIA_EVENT_LOG") ? Optional.of(value) : Optional.empty());
    return new MediaLogs(
        new CallSettings(configuration, new DeploymentSettings(configuration)), clock);
  }
}
