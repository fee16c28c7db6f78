package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7, BR5, BR6: a colleague talks in the agent's place, and the person is never left alone. */
class TakeOverTest {
  private static final String FRAME = "A".repeat(216);

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
  private final Page page = new Page();
  private final Colleague ann = colleague("ann", page);

  @BeforeEach
  void agentTalks() {
    bridge.begin(agent, FakeAgent.RETURNING);
    agent().onReady(new ConversationId("conv_1"));
    agent().onAgentSaid(1, "Hello, an AI speaks.");
    agent().onAudio(1, "hello");
  }

  @Test
  void agentFallsSilentAtOnceAndForGood() {
    AgentListener left = agent();
    assertThat(bridge.takeOver(ann)).isTrue();
    left.onAudio(2, "late");
    left.onAgentSaid(2, "I was about to say");
    left.onClosed(new AgentClosure(Kind.NORMAL, "1000"));

    assertThat(line.said).containsExactly("play hello", "clear");
    assertThat(agent.closed).isEqualTo(1);
    assertThat(journal.turns.get(1)).extracting(Turn::state).isEqualTo(Turn.State.INTERRUPTED);
    assertThat(journal.turns).hasSize(1);
    assertThat(journal.entries).endsWith("taken over by Ann");
    assertThat(journal.endings).isEmpty();
  }

  @Test
  void colleagueAndPersonHearEachOther() {
    CallMedia microphone = takeOver();
    microphone.onAudio("colleague");
    bridge.onAudio("person");

    assertThat(line.said).endsWith("play colleague");
    assertThat(page.heard).containsExactly("person");
    assertThat(agent.heard).isEmpty();
  }

  @Test
  void agentThatIsStillBeingCalledIsNotMissed() {
    MediaBridge young = bridgeOf(agent);
    young.takeOver(ann);
    for (int second = 0; second < 10; second++) {
      young.onAudio("person");
      young.speak(ann, FRAME);
      timers.advance(Duration.ofSeconds(1));
    }

    assertThat(journal.endings).isEmpty();
  }

  @Test
  void givenBackTheAgentGoesOnAndKnows() {
    CallMedia microphone = takeOver();
    microphone.onStopped();
    bridge.onAudio("waiting");
    agent().onReady(new ConversationId("conv_2"));
    agent().onAudio(1, "again");
    bridge.onAudio("person");
    microphone.onAudio("too late");

    assertThat(agent.briefings).last().isEqualTo(FakeAgent.RETURNING.beginningWith("An AI again."));
    assertThat(agent.told)
        .singleElement()
        .asString()
        .contains("A colleague, a human", "You: Hello, an AI speaks.");
    assertThat(agent.heard).containsExactly("waiting", "person");
    assertThat(line.said).endsWith("play again");
    assertThat(page.heard).endsWith("close");
    assertThat(journal.entries).contains("given back ", "connected conv_2");
  }

  @Test
  void pausesOfTheAgentAreNoticedAfterItsReturnToo() {
    CallMedia microphone = takeOver();
    timers.advance(Duration.ofSeconds(1));
    microphone.onStopped();
    agent().onReady(new ConversationId("conv_2"));
    agent().onAudio(1, "again");
    timers.advance(Duration.ofSeconds(1));

    assertThat(line.said.get(line.said.size() - 1)).startsWith("mark ");
  }

  @Test
  void agentWhoseReturnFailsOnceReturnsInTheSameWay() {
    takeOver().onStopped();
    agent().onClosed(new AgentClosure(Kind.UNREACHABLE, "refused"));
    agent().onReady(new ConversationId("conv_3"));

    assertThat(agent.briefings).last().isEqualTo(FakeAgent.RETURNING.beginningWith("An AI again."));
    assertThat(agent.told).singleElement().asString().contains("A colleague, a human");
  }

  @Test
  void agentBeginsInItsOwnWordsWhereTheCallMayNotChooseThem() {
    agent.briefings.clear();
    MediaBridge own = bridgeOf(agent, FakeAgent.BRIEFING);
    own.takeOver(ann);
    own.giveBack(ann);

    assertThat(agent.briefings).containsExactly(FakeAgent.BRIEFING, FakeAgent.BRIEFING);
  }

  @Test
  void lateWordOfTheEarlierSessionDoesNotEndTheNewOne() {
    AgentListener left = agent();
    takeOver().onStopped();
    left.onClosed(new AgentClosure(Kind.NORMAL, "1000"));
    left.onAudio(9, "late");
    agent().onReady(new ConversationId("conv_2"));

    assertThat(journal.endings).isEmpty();
    assertThat(line.said).doesNotContain("play late");
  }

  @Test
  void agentThatDoesNotComeBackIsApologizedFor() {
    takeOver().onStopped();
    timers.advance(Duration.ofSeconds(8));

    assertEnded(EndReason.AGENT_LOST);
  }

  @Test
  void timesGivenBackAreNoBreaks() {
    for (int time = 0; time < 5; time++) {
      takeOver().onStopped();
      agent().onReady(new ConversationId("conv_" + time));
    }
    agent().onClosed(new AgentClosure(Kind.BROKEN, "1006"));
    agent().onReady(new ConversationId("conv_6"));

    assertThat(journal.endings).isEmpty();
    assertThat(agent.told).last().asString().startsWith("The connection broke");
  }

  @Test
  void browserThatIsGoneGivesTheCallBack() {
    CallMedia microphone = takeOver();
    speak(microphone, Duration.ofSeconds(10));
    assertThat(agent.opened).isEqualTo(1);
    microphone.onBroken("the browser left with 1001");
    timers.advance(Duration.ofSeconds(4));

    assertThat(agent.opened).isEqualTo(2);
    assertThat(journal.entries).endsWith("given back the colleague's browser is gone");
    assertThat(bridge.colleague()).isEmpty();
  }

  @Test
  void halfOpenBrowserGivesTheCallBack() {
    takeOver();
    timers.advance(Duration.ofSeconds(4));

    assertThat(agent.opened).isEqualTo(2);
    assertThat(page.heard).containsExactly("close");
  }

  @Test
  void samePersonComesBackFromAnotherPage() {
    CallMedia microphone = takeOver();
    speak(microphone, Duration.ofSeconds(3));
    microphone.onBroken("network");
    Page next = new Page();
    Colleague again = colleague("ann", next);
    assertThat(bridge.takeOver(again)).isTrue();
    speak(new ColleagueMedia(bridge, again), Duration.ofSeconds(5));
    microphone.onAudio("old page");
    microphone.onStopped();
    bridge.onAudio("person");

    assertThat(agent.opened).isEqualTo(1);
    assertThat(next.heard).endsWith("person").doesNotContain("close");
    assertThat(page.heard).containsExactly("close");
    assertThat(line.said).doesNotContain("play old page");
    assertThat(journal.entries).containsOnlyOnce("taken over by Ann");
  }

  @Test
  void onePersonAtATimeHasTheCall() {
    takeOver();
    Page second = new Page();
    Colleague ben = colleague("ben", second);
    assertThat(bridge.takeOver(ben)).isFalse();
    bridge.speak(ben, "ben");
    bridge.giveBack(ben);
    bridge.onAudio("person");

    assertThat(line.said).doesNotContain("play ben");
    assertThat(page.heard).containsExactly("person");
    bridge.giveBack(ann);
    assertThat(bridge.takeOver(ben)).isTrue();
  }

  @Test
  void personHangsUpOnTheColleague() {
    takeOver();
    bridge.onStopped();

    assertEnded(EndReason.CALLER_HUNG_UP);
    assertThat(page.heard).containsExactly("close");
    assertThat(agent.opened).isEqualTo(1);
    timers.advance(Duration.ofSeconds(10));
    assertThat(timers.waiting()).as("nothing is left behind").isZero();
  }

  @Test
  void colleagueHangsUp() {
    takeOver();
    bridge.hangUp(Ending.of(EndReason.HUNG_UP_BY_USER));

    assertEnded(EndReason.HUNG_UP_BY_USER);
    assertThat(page.heard).containsExactly("close");
  }

  @Test
  void callThatIsOverIsTakenOverByNobody() {
    bridge.onStopped();
    bridge.takeOver(ann);

    assertThat(page.heard).containsExactly("close");
    assertThat(bridge.colleague()).isEmpty();
    assertThat(journal.entries).doesNotContain("taken over by Ann");
  }

  @Test
  void agentThatSaysGoodbyeIsNotTakenOverFrom() {
    agent().onClosed(new AgentClosure(Kind.NORMAL, "1000"));
    bridge.takeOver(ann);

    assertThat(page.heard).containsExactly("close");
    assertThat(line.said).doesNotContain("clear");
  }

  @Test
  void limitsOfTheCallHoldDuringIt() {
    CallMedia microphone = takeOver();
    speak(microphone, Duration.ofSeconds(10));
    assertThat(journal.endings).as("the carrier sends on").isEmpty();
    speak(microphone, Duration.ofMinutes(30));

    assertEnded(EndReason.TIME_LIMIT);
  }

  @Test
  void carrierThatIsGoneIsFoundDuringIt() {
    CallMedia microphone = takeOver();
    for (int frame = 0; frame < 30; frame++) {
      microphone.onAudio(FRAME);
      timers.advance(Duration.ofSeconds(1));
    }

    assertEnded(EndReason.MEDIA_LOST);
  }

  @Test
  void whatWasHeldUpIsNotPlayedLateForEver() {
    CallMedia microphone = takeOver();
    for (int frame = 0; frame < 250; frame++) {
      microphone.onAudio(FRAME);
    }
    long played = line.said.stream().filter(("play " + FRAME)::equals).count();
    assertThat(played).as("frames of 20 ms").isBetween(25L, 27L);

    timers.advance(Duration.ofSeconds(1));
    microphone.onAudio("now");
    assertThat(line.said).endsWith("play now");
  }

  @Test
  void nobodyWaitsForAnAnswerOfTheAgentThatLeft() {
    bridge.onInterrupted(1);
    bridge.onAudio("gICA".repeat(54));
    takeOver();
    timers.advance(Duration.ofSeconds(1));
    bridge.giveBack(ann);
    agent().onReady(new ConversationId("conv_2"));
    agent().onAgentSaid(1, "An AI again.");
    agent().onAudio(1, "again");

    assertThat(journal.versions).extracting(Turn::latency).containsOnlyNulls();
  }

  private AgentListener agent() {
    return agent.listeners.get(agent.listeners.size() - 1);
  }

  private CallMedia takeOver() {
    assertThat(bridge.takeOver(ann)).isTrue();
    return new ColleagueMedia(bridge, ann);
  }

  private void speak(CallMedia microphone, Duration duration) {
    for (long second = 0; second < duration.toSeconds(); second++) {
      microphone.onAudio(FRAME);
      bridge.onAudio("silence");
      timers.advance(Duration.ofSeconds(1));
    }
    page.heard.removeIf("silence"::equals);
  }

  private MediaBridge bridgeOf(FakeAgent own) {
    return bridgeOf(own, FakeAgent.RETURNING);
  }

  private MediaBridge bridgeOf(FakeAgent own, AgentBriefing briefing) {
    MediaBridge young =
        new MediaBridge(
            new Line(),
            new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
            new MediaCounts(),
            timers.time(),
            BridgeLimits.lasting(Duration.ofMinutes(30)));
    young.begin(own, briefing);
    return young;
  }

  private void assertEnded(EndReason reason) {
    assertThat(journal.endings).extracting(Ending::reason).containsExactly(reason);
    assertThat(line.said).endsWith("close");
    assertThat(bridge.over()).isCompleted();
  }

  private static Colleague colleague(String subject, Page page) {
    return new Colleague(subject, "Ann", new Listener(page, Runnable::run));
  }

  /** A page, as words. */
  private static final class Page implements PageLine {
    final List<String> heard = new ArrayList<>();

    @Override
    public void play(String payload) {
      heard.add("agent " + payload);
    }

    @Override
    public void playPerson(String payload) {
      heard.add(payload);
    }

    @Override
    public void mark(String name) {
      heard.add("mark " + name);
    }

    @Override
    public void clear() {
      heard.add("clear");
    }

    @Override
    public void close() {
      heard.add("close");
    }
  }
}
