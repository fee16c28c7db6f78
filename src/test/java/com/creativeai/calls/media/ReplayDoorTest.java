package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.calls.recording.RecordedVoice;
import com.creativeai.calls.recording.Wavs;
import com.creativeai.platform.id.IdGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BR7: a recording is one more line of the same bridge. */
class ReplayDoorTest {
  private final FakeTimers timers = new FakeTimers();
  private final FakeAgent agent = new FakeAgent();
  private final LiveBridges live = new LiveBridges();
  private final WrittenJournal journal = new WrittenJournal();
  private final ReplayDoor replays = new ReplayDoor();

  @BeforeEach
  void wire() {
    MediaEngine engine =
        new MediaEngine() {
          @Override
          Timekeeper time() {
            return timers.time();
          }

          @Override
          Executor storage() {
            return Runnable::run;
          }
        };
    MediaDoor door = new MediaDoor();
    door.agent = agent;
    door.live = live;
    door.lines = new LiveLines();
    door.meter = new MediaMeter();
    door.lateness = new FrameLateness(() -> 0);
    door.logs = new MediaLogs();
    door.engine = engine;
    replays.door = door;
    replays.engine = engine;
    replays.ids = new IdGenerator(timers.clock());
  }

  @Test
  void agentHearsTheRecordingAndTheNodeCountsIt() throws IOException {
    play();
    agent.listeners.get(0).onReady(new ConversationId("conv_1"));
    timers.advance(Duration.ofMillis(980));

    assertThat(live.count()).isEqualTo(1);
    assertThat(agent.heard).hasSize(50).containsOnly(voice().frame(0));
    assertThat(agent.briefings).containsExactly(FakeAgent.BRIEFING);
    timers.advance(Duration.ofSeconds(11));
    assertThat(journal.endings).containsExactly(Ending.of(EndReason.CALLER_HUNG_UP));
    assertThat(live.count()).isZero();
  }

  @Test
  void stoppedReplayEndsAtOnce() throws IOException {
    Replay replay = play();
    replay.stop();
    replay.stop();

    assertThat(journal.endings).containsExactly(Ending.of(EndReason.CALLER_HUNG_UP));
    assertThat(live.count()).isZero();
  }

  @Test
  void nodeThatStopsBeginsNone() throws IOException {
    live.drain(Duration.ofSeconds(1));

    assertThat(replays.play(voice(), FakeAgent.BRIEFING, journal, ToolDesk.NONE)).isEmpty();
    assertThat(agent.opened).isZero();
  }

  private Replay play() throws IOException {
    return replays.play(voice(), FakeAgent.BRIEFING, journal, ToolDesk.NONE).orElseThrow();
  }

  private static RecordedVoice voice() throws IOException {
    int[] person = new int[8_000];
    java.util.Arrays.fill(person, 5_000);
    return RecordedVoice.of(Wavs.ofCall(person), Duration.ofMinutes(1));
  }
}
