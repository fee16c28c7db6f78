package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** CALL-3: whatever happens in whatever order (M4, M8, M10). */
class MediaBridgePropertiesTest {
  /** One call under random events, and what a bystander knows about it. */
  private static final class Scene {
    final Line line = new Line();
    final FakeAgent agent = new FakeAgent();
    final WrittenJournal journal = new WrittenJournal();
    final FakeTimers timers = new FakeTimers();
    final MediaBridge bridge;
    final List<String> toCaller = new ArrayList<>();
    final List<String> toAgent = new ArrayList<>();
    long interrupted = Long.MIN_VALUE;
    int frames;

    Scene() {
      bridge =
          new MediaBridge(
              line,
              new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
              new MediaCounts(),
              timers.time(),
              BridgeLimits.lasting(Duration.ofMinutes(10)));
    }

    void happens(int event) {
      int kind = event % 100;
      long id = event / 100 % 12;
      if (kind < 25) {
        String payload = "up" + frames++;
        toAgent.add(payload);
        bridge.onAudio(payload);
      } else if (kind < 50) {
        agentSpeaks(id);
      } else if (kind < 60) {
        bridge.onMark(String.valueOf(id));
      } else if (kind < 68) {
        bridge.onAgentSaid(id, "text " + id);
      } else if (kind < 72) {
        bridge.onAgentCorrected(id, "te");
      } else if (kind < 76) {
        bridge.onUserTentative("maybe");
      } else if (kind < 80) {
        bridge.onUserSaid("surely");
      } else if (kind < 85) {
        interrupts(id);
      } else if (kind < 90) {
        timers.advance(Duration.ofMillis(id * 100));
      } else if (kind < 94) {
        bridge.onReady(new ConversationId("conv_" + id));
      } else {
        ends(kind, id);
      }
    }

    private void agentSpeaks(long id) {
      String payload = "down" + frames++;
      boolean stale = id <= interrupted;
      int before = line.said.size();
      bridge.onAudio(id, payload);
      if (stale) {
        assertThat(line.said).hasSize(before);
      } else {
        toCaller.add("play " + payload);
      }
    }

    private void interrupts(long id) {
      boolean connected = journal.endings.isEmpty();
      int before = line.said.size();
      bridge.onInterrupted(id);
      if (line.said.size() > before) {
        assertThat(connected).isTrue();
        assertThat(line.said).last().isEqualTo("clear");
        interrupted = Math.max(interrupted, id);
      }
    }

    private void ends(int kind, long id) {
      // Most random calls shall live for a while.
      if (id > 1) {
        return;
      }
      switch (kind) {
        case 94 -> bridge.onStopped();
        case 95 -> bridge.onBroken("1006");
        case 96 -> bridge.hangUp(Ending.of(EndReason.HUNG_UP_BY_USER));
        case 97 -> timers.advance(Duration.ofSeconds(15));
        default -> {
          AgentClosure.Kind[] kinds = AgentClosure.Kind.values();
          AgentClosure.Kind one =
              kind == 98 ? AgentClosure.Kind.NORMAL : kinds[frames % kinds.length];
          int opened = agent.opened;
          bridge.onClosed(new AgentClosure(one, ""));
          if (agent.opened > opened) {
            // The next conversation counts its events from the beginning.
            interrupted = Long.MIN_VALUE;
          }
        }
      }
    }
  }

  @Property(tries = 2000)
  void anyOrderOfEventsHasOneEndingAndNoStaleAudio(
      @ForAll @Size(max = 120) List<@IntRange(max = 1199) Integer> events) {
    Scene scene = new Scene();
    scene.bridge.begin(scene.agent, FakeAgent.BRIEFING);
    for (int event : events) {
      scene.happens(event);
      assertThat(scene.journal.endings).hasSizeLessThanOrEqualTo(1);
    }
    scene.timers.advance(Duration.ofMinutes(11));

    assertThat(scene.journal.endings).hasSize(1);
    assertThat(scene.journal.endings).extracting(Ending::detail).doesNotContain("internal error");
    assertThat(scene.journal.entries).first().isEqualTo("started");
    assertThat(scene.journal.entries).last().asString().startsWith("ended");
    assertThat(scene.line.said).last().isEqualTo("close");
    assertThat(scene.line.said).containsOnlyOnce("close");
    assertThat(scene.agent.closed).isEqualTo(scene.agent.opened);
    assertThat(scene.timers.waiting()).isZero();
    assertInOrder(scene.toCaller, played(scene.line));
    assertInOrder(scene.toAgent, scene.agent.heard);
    assertTurnsAreSound(scene.journal);
  }

  private static void assertInOrder(List<String> sent, List<String> arrived) {
    if (!arrived.isEmpty()) {
      assertThat(sent).containsSubsequence(arrived);
    }
  }

  private static List<String> played(Line line) {
    return line.said.stream().filter(word -> word.startsWith("play")).toList();
  }

  private static void assertTurnsAreSound(WrittenJournal journal) {
    // Numbers appear in order without gaps, and a number stays with its speaker.
    int highest = 0;
    for (Turn version : journal.versions) {
      assertThat(version.number()).isBetween(1, highest + 1);
      highest = Math.max(highest, version.number());
      Turn last = Objects.requireNonNull(journal.turns.get(version.number()));
      assertThat(version.role()).isEqualTo(last.role());
      assertThat(version.timestamp()).isEqualTo(last.timestamp());
    }
    assertThat(journal.turns.values()).noneMatch(turn -> turn.state() == Turn.State.TENTATIVE);
  }

  @Property(tries = 100)
  void eventsOfManyThreadsAtOnceHaveOneEnding(@ForAll Random random) throws InterruptedException {
    Scene scene = new Scene();
    scene.bridge.begin(scene.agent, FakeAgent.BRIEFING);
    scene.bridge.onReady(new ConversationId("conv_1"));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Runnable> endings =
        List.of(
            scene.bridge::onStopped,
            () -> scene.bridge.onBroken("1006"),
            () -> scene.bridge.onClosed(new AgentClosure(AgentClosure.Kind.NORMAL, "")),
            () -> scene.bridge.hangUp(Ending.of(EndReason.HUNG_UP_BY_USER)));
    for (Runnable ending : endings) {
      int frames = random.nextInt(200);
      pool.execute(
          () -> {
            await(start);
            for (int i = 0; i < frames; i++) {
              scene.bridge.onAudio("up");
              scene.bridge.onAudio(i, "down");
              scene.bridge.onMark(String.valueOf(i));
            }
            ending.run();
          });
    }
    start.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(scene.journal.endings).hasSize(1);
    assertThat(scene.journal.entries).last().asString().startsWith("ended");
    assertThat(scene.line.said).containsOnlyOnce("close").last().isEqualTo("close");
    assertThat(scene.agent.closed).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
