package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** BR5, BR6: whoever comes and goes in whatever order, somebody is there for the person. */
class TakeOverPropertiesTest {
  @Property(tries = 300)
  void callHasAnAgentOrAColleagueUntilItEndsOnce(
      @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> events) {
    Scene scene = new Scene();
    events.forEach(scene::happens);

    if (scene.journal.endings.isEmpty()) {
      assertThat(scene.agent.opened - scene.agent.closed)
          .as("sessions of the agent")
          .isEqualTo(scene.bridge.colleague().isPresent() ? 0 : 1);
    } else {
      assertThat(scene.journal.endings).hasSize(1);
      assertThat(scene.agent.closed).isEqualTo(scene.agent.opened);
      assertThat(scene.bridge.colleague()).isEmpty();
      assertThat(scene.line.said).endsWith("close").containsOnlyOnce("close");
    }
    assertThat(scene.line.said).noneMatch(scene.unheard::contains);
    scene.timers.advance(Duration.ofMinutes(11));
    assertThat(scene.journal.endings).hasSize(1);
    assertThat(scene.timers.waiting()).isZero();
  }

  /** A call, two people of the team, and what must never be heard. */
  private static final class Scene {
    final Line line = new Line();
    final FakeAgent agent = new FakeAgent();
    final WrittenJournal journal = new WrittenJournal();
    final FakeTimers timers = new FakeTimers();
    final List<String> unheard = new ArrayList<>();
    final List<Colleague> colleagues =
        List.of(colleague("ann"), colleague("ann"), colleague("ben"));
    final MediaBridge bridge =
        new MediaBridge(
            line,
            new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
            new MediaCounts(),
            timers.time(),
            BridgeLimits.lasting(Duration.ofMinutes(10)));
    private int frames;

    Scene() {
      bridge.begin(agent, FakeAgent.BRIEFING);
      newest().onReady(new ConversationId("conv_0"));
    }

    void happens(int event) {
      Colleague colleague = colleagues.get(event / 100 % colleagues.size());
      switch (event % 10) {
        case 0, 1 -> bridge.takeOver(colleague);
        case 2 -> bridge.giveBack(colleague);
        case 3, 4 -> speaks(colleague);
        case 5 -> newest().onReady(new ConversationId("conv_" + event));
        case 6 -> newest().onAudio(event / 100 + 1, "agent" + frames++);
        case 7 -> leftAgentsSpeak();
        case 8 -> timers.advance(Duration.ofMillis(event * 4L));
        default -> goes(event, colleague);
      }
    }

    private void speaks(Colleague colleague) {
      String payload = "colleague" + frames++;
      if (bridge.colleague().filter(colleague::equals).isEmpty()) {
        unheard.add("play " + payload);
      }
      bridge.speak(colleague, payload);
      bridge.onAudio("person" + frames++);
    }

    private void leftAgentsSpeak() {
      String payload = "left" + frames++;
      unheard.add("play " + payload);
      agent.listeners.stream()
          .filter(listener -> listener != newest() || bridge.colleague().isPresent())
          .forEach(
              listener -> {
                listener.onAudio(99, payload);
                listener.onClosed(new AgentClosure(AgentClosure.Kind.NORMAL, "1000"));
              });
    }

    private void goes(int event, Colleague colleague) {
      if (event < 50) {
        bridge.onStopped();
      } else {
        new ColleagueMedia(bridge, colleague).onBroken("network");
      }
    }

    private AgentListener newest() {
      return agent.listeners.get(agent.listeners.size() - 1);
    }

    private static Colleague colleague(String subject) {
      return new Colleague(subject, subject, new Listener(new SilentPage(), Runnable::run));
    }
  }
}
