package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C17: the bridge of a call that comes back to its agent goes on where the first one ended. */
class AgentReturnsTest {
  private static final String OFFER = "An AI again. Shall we call back?";
  private static final Ending HANDED_OVER = new Ending(EndReason.LINE_CLOSED, "told to");

  private final Line line = new Line();
  private final FakeAgent agent = new FakeAgent();
  private final WrittenJournal journal = new WrittenJournal();
  private final FakeTimers timers = new FakeTimers();
  private final MediaBridge bridge =
      new MediaBridge(
          line,
          new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
          new MediaCounts(),
          timers.time(),
          BridgeLimits.lasting(Duration.ofMinutes(30)));

  @BeforeEach
  void callComesBack() {
    timers.advance(Duration.ofMinutes(1));
    bridge.resume(
        agent,
        FakeAgent.RETURNING,
        new Resumption(
            List.of(
                turn(1, Speaker.ASSISTANT, "Hello, an AI speaks."),
                turn(2, Speaker.USER, "A human, please.")),
            FakeTimers.NOON,
            OFFER));
  }

  private static Turn turn(int number, Speaker speaker, String words) {
    return new Turn(number, speaker, words, null, FakeTimers.NOON, 0, Turn.State.HEARD);
  }

  private AgentListener agent() {
    return agent.listeners.get(agent.listeners.size() - 1);
  }

  @Test
  void agentKnowsAndOffersWhatItCan() {
    bridge.onAudio("waiting");
    agent().onReady(new ConversationId("conv_2"));

    assertThat(agent.briefings).containsExactly(FakeAgent.RETURNING.beginningWith(OFFER));
    assertThat(agent.told)
        .singleElement()
        .asString()
        .contains("nobody took it", "calls back", "cannot be handed over once more")
        .endsWith("You: Hello, an AI speaks.\nPerson: A human, please.");
    assertThat(agent.heard).containsExactly("waiting");
    assertThat(journal.entries).containsExactly("started", "connected conv_2");
  }

  @Test
  void transcriptGoesOnByNumberAndTime() {
    agent().onReady(new ConversationId("conv_2"));
    agent().onAgentSaid(1, OFFER);
    bridge.onUserSaid("Call me back.");

    assertThat(journal.turns).containsOnlyKeys(3, 4);
    assertThat(journal.versions)
        .extracting(Turn::offsetMillis)
        .as("since the call's audio first came")
        .containsExactly(60_000L, 60_000L);
  }

  @Test
  void agentThatDoesNotComeBackIsATransferThatFailed() {
    timers.advance(Duration.ofSeconds(8));

    assertEnded(EndReason.TRANSFER_FAILED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NORMAL", "REFUSED", "UNREACHABLE", "BROKEN"})
  void agentThatLeavesBeforeItIsThereIsATransferThatFailed(Kind kind) {
    for (int session = 0; session < 3 && journal.endings.isEmpty(); session++) {
      agent().onClosed(new AgentClosure(kind, "1008"));
    }

    assertEnded(EndReason.TRANSFER_FAILED);
  }

  @Test
  void agentWhoseWayBackFailsOnceIsOnThatWayOnceMore() {
    agent().onClosed(new AgentClosure(Kind.UNREACHABLE, "refused"));
    agent().onReady(new ConversationId("conv_3"));

    assertThat(agent.briefings).last().isEqualTo(FakeAgent.RETURNING.beginningWith(OFFER));
    assertThat(agent.told).singleElement().asString().contains("nobody took it");
  }

  @Test
  void onceItIsThereItIsAnAgentLikeAnyOther() {
    agent().onReady(new ConversationId("conv_2"));
    agent().onAgentSaid(1, OFFER);
    agent().onAudio(1, "offer");
    agent().onClosed(new AgentClosure(Kind.BROKEN, "1006"));
    assertThat(agent.briefings).last().isEqualTo(FakeAgent.RETURNING.beginningWith(OFFER));
    agent().onReady(new ConversationId("conv_3"));
    assertThat(agent.told).last().asString().startsWith("The connection broke").contains("A human");
    agent().onClosed(new AgentClosure(Kind.BROKEN, "1006"));
    agent().onClosed(new AgentClosure(Kind.UNREACHABLE, "refused"));

    assertEnded(EndReason.AGENT_LOST);
  }

  @Test
  void agentEndsTheCall() {
    agent().onReady(new ConversationId("conv_2"));
    agent().onClosed(new AgentClosure(Kind.NORMAL, "1000"));

    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void colleagueTakesItOverAndGivesItBackAsEver() {
    Colleague ann = new Colleague("ann", "Ann", new Listener(new SilentPage(), Runnable::run));
    bridge.takeOver(ann);
    bridge.giveBack(ann);
    assertThat(agent.briefings).last().isEqualTo(FakeAgent.RETURNING.beginningWith("An AI again."));
    timers.advance(Duration.ofSeconds(8));

    assertEnded(EndReason.AGENT_LOST);
  }

  @Test
  void streamThatTheCarrierWasToldToLeaveEndsForThatReason() {
    agent().onReady(new ConversationId("conv_2"));
    agent().onAudio(1, "goodbye");
    agent().onClosed(new AgentClosure(Kind.NORMAL, "1000"));
    bridge.expectEnd(HANDED_OVER);
    bridge.onStopped();

    assertThat(journal.endings).containsExactly(HANDED_OVER);
  }

  @Test
  void streamThatBreaksOnThatOrderIsNotLost() {
    bridge.expectEnd(HANDED_OVER);
    bridge.onBroken("1006");

    assertThat(journal.endings).containsExactly(HANDED_OVER);
  }

  private void assertEnded(EndReason reason) {
    assertThat(journal.endings).extracting(Ending::reason).containsExactly(reason);
    assertThat(line.said).endsWith("close");
  }
}
