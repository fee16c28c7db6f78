package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-3, CALL-4: rules M2 to M10. */
class MediaBridgeTest {
  private static final ConversationId CONVERSATION = new ConversationId("conv_1");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final Line line = new Line();
  private final FakeAgent agent = new FakeAgent();
  private final WrittenJournal journal = new WrittenJournal();
  private final FakeTimers timers = new FakeTimers();
  private final MediaCounts counts = new MediaCounts();
  private MediaBridge bridge = bridgeWritingOn(Runnable::run);

  private MediaBridge bridgeWritingOn(Executor storage) {
    return new MediaBridge(
        line,
        new OrderedJournal(journal, new OrderedTasks(storage)),
        counts,
        timers.time(),
        BridgeLimits.lasting(HALF_AN_HOUR));
  }

  private void begin() {
    bridge.begin(agent, FakeAgent.BRIEFING);
  }

  private void talk() {
    begin();
    bridge.onReady(CONVERSATION);
  }

  /** Long enough for a pause to be noticed, whenever the last check was. */
  private void pause() {
    timers.advance(Duration.ofMillis(600));
  }

  private void breaks() {
    bridge.onClosed(new AgentClosure(Kind.BROKEN, "close 1011"));
  }

  /** Time goes by while the carrier sends on. */
  private void listenFor(Duration duration) {
    for (Duration gone = Duration.ZERO; gone.compareTo(duration) < 0; gone = gone.plusSeconds(5)) {
      bridge.onAudio("silence");
      timers.advance(Duration.ofSeconds(5));
    }
  }

  private Turn turn(int number) {
    return Objects.requireNonNull(journal.turns.get(number));
  }

  private void assertEnded(EndReason reason) {
    assertThat(journal.endings).extracting(Ending::reason).containsExactly(reason);
    assertThat(line.said).endsWith("close").containsOnlyOnce("close");
    assertThat(agent.closed).isEqualTo(agent.opened);
    assertThat(bridge.over()).isCompleted();
  }

  @Test
  void callerIsHeardByTheAgentOnceItIsReady() {
    begin();
    bridge.onAudio("one");
    bridge.onAudio("two");
    assertThat(agent.heard).isEmpty();
    bridge.onReady(CONVERSATION);
    bridge.onAudio("three");
    assertThat(agent.heard).containsExactly("one", "two", "three");
    assertThat(journal.entries).containsExactly("started", "connected conv_1");
    assertThat(counts.framesUp.sum()).isEqualTo(3);
  }

  @Test
  void onlyTheLastFiveSecondsWaitForTheAgent() {
    begin();
    String frame = "A".repeat(216);
    for (int i = 0; i < 300; i++) {
      bridge.onAudio(frame + i);
    }
    bridge.onReady(CONVERSATION);
    assertThat(agent.heard).hasSizeBetween(240, 250).last().isEqualTo(frame + 299);
    assertThat(agent.heard.size() + counts.dropped.sum()).isEqualTo(300);
  }

  @Test
  void agentIsHeardByTheCallerEvenBeforeItIsReady() {
    begin();
    bridge.onAudio(1, "early");
    bridge.onReady(CONVERSATION);
    bridge.onAudio(1, "late");
    assertThat(line.said).containsExactly("play early", "play late");
    assertThat(counts.framesDown.sum()).isEqualTo(2);
  }

  @Test
  void secondReadyChangesNothing() {
    talk();
    bridge.onReady(new ConversationId("conv_2"));
    assertThat(journal.entries).containsExactly("started", "connected conv_1");
  }

  @Test
  void streamThatEndsByOurOrderEndsForItsReason() {
    talk();
    bridge.expectEnd(Ending.of(EndReason.VOICEMAIL_LEFT));
    bridge.onAudio("beep");
    bridge.onStopped();

    assertEnded(EndReason.VOICEMAIL_LEFT);
  }

  @Test
  void orderThatCameToNothingLeavesTheCallerToHangUp() {
    talk();
    bridge.expectEnd(Ending.of(EndReason.VOICEMAIL_LEFT));
    bridge.expectEnd(Ending.of(EndReason.CALLER_HUNG_UP));
    bridge.onStopped();

    assertEnded(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void agentIsToldWhatThePersonDoesNotHear() {
    talk();
    bridge.inform("A machine screens the call.");

    assertThat(agent.told).containsExactly("A machine screens the call.");
    assertThat(line.said).isEmpty();
  }

  @Test
  void keysAreToldToTheAgentTogetherAndOnlyCountedInTheJournal() {
    talk();
    bridge.onDigit("1");
    timers.advance(Duration.ofSeconds(1));
    bridge.onDigit("2");
    timers.advance(Duration.ofSeconds(1));
    assertThat(agent.told).isEmpty();
    timers.advance(Duration.ofSeconds(1));

    assertThat(agent.told).containsExactly("The person pressed these keys on the phone: 1 2");
    assertThat(journal.entries).endsWith("2 keys").doesNotContain("1 2");
    assertThat(line.said).isEmpty();
  }

  @Test
  void agentHearsWhatCameOfWhatItAskedFor() {
    bridge.offer(
        (request, answer) -> {
          answer.give("done " + request.name(), false);
          return true;
        });
    talk();

    assertThat(bridge.onToolAsked(new ToolRequest("t1", "send_sms", Map.of()))).isTrue();
    assertThat(agent.told).containsExactly("t1 done send_sms false");
  }

  @Test
  void withoutADeskNothingIsDone() {
    talk();

    assertThat(bridge.onToolAsked(new ToolRequest("t1", "send_sms", Map.of()))).isFalse();
    assertThat(agent.told).isEmpty();
  }

  @Test
  void lineIsQuietWhenTheLastWordWasHeard() {
    talk();
    bridge.onAudio(1, "one moment");
    CompletionStage<Void> quiet = bridge.quiet();
    pause();
    pause();
    assertThat(quiet.toCompletableFuture()).isNotDone();
    bridge.onMark("1");
    pause();

    assertThat(quiet.toCompletableFuture()).isDone();
  }

  @Test
  void poundEndsAnEntryAtOnce() {
    talk();
    bridge.onDigit("7");
    bridge.onDigit("#");
    bridge.onDigit("#");
    timers.advance(Duration.ofSeconds(5));

    assertThat(agent.told)
        .containsExactly(
            "The person pressed these keys on the phone: 7",
            "The person pressed these keys on the phone: #");
  }

  @Test
  void agentsKeysArePlayedBehindWhatItSaid() {
    talk();
    bridge.onAudio(1, "hello");
    bridge.press("5");

    assertThat(line.said).containsExactly("play hello", "play " + KeyTones.payload("5"));
  }

  @Test
  void interruptionClearsAtOnceAndStaleAudioIsNotPlayed() {
    talk();
    bridge.onAudio(3, "old");
    bridge.onInterrupted(3);
    bridge.onAudio(2, "older");
    bridge.onAudio(3, "old again");
    bridge.onAudio(4, "new");
    assertThat(line.said).containsExactly("play old", "clear", "play new");
    assertThat(counts.stale.sum()).isEqualTo(2);
    assertThat(counts.interruptions.sum()).isEqualTo(1);
  }

  @Test
  void lowerInterruptionDoesNotReviveStaleAudio() {
    talk();
    bridge.onInterrupted(5);
    bridge.onInterrupted(2);
    bridge.onAudio(4, "stale");
    assertThat(line.said).containsExactly("clear", "clear");
  }

  @Test
  void agentTurnIsHeardWhenItsMarkIsBack() {
    talk();
    bridge.onAgentSaid(1, "Hello");
    bridge.onAudio(1, "a");
    bridge.onAudio(2, "b");
    pause();
    assertThat(line.said).containsExactly("play a", "play b", "mark 2");
    assertThat(turn(1).state()).isEqualTo(Turn.State.SAID);
    bridge.onMark("2");
    assertThat(turn(1).state()).isEqualTo(Turn.State.HEARD);
    assertThat(turn(1).role()).isEqualTo(Speaker.ASSISTANT);
  }

  @Test
  void audioThatFlowsOnHasOneMark() {
    talk();
    for (int i = 1; i <= 10; i++) {
      bridge.onAudio(i, "x");
      timers.advance(Duration.ofMillis(100));
    }
    assertThat(line.said).doesNotContain("mark 1", "mark 5").hasSize(10);
    pause();
    assertThat(line.said).last().isEqualTo("mark 10");
    assertThat(timers.waiting()).as("readiness, silence, time limit").isEqualTo(3);
  }

  @Test
  void nextTextSetsTheMarkOfWhatWasPlayedBefore() {
    talk();
    bridge.onAgentSaid(1, "First");
    bridge.onAudio(1, "a");
    bridge.onAgentSaid(5, "Second");
    bridge.onAudio(5, "b");
    assertThat(line.said).containsExactly("play a", "mark 1", "play b");
    bridge.onMark("1");
    assertThat(turn(1).state()).isEqualTo(Turn.State.HEARD);
    assertThat(turn(2).state()).isEqualTo(Turn.State.SAID);
  }

  @Test
  void textThatComesAfterItsFirstAudioSetsNoMark() {
    talk();
    bridge.onAudio(1, "a");
    bridge.onAgentSaid(1, "First");
    assertThat(line.said).containsExactly("play a");
  }

  @Test
  void laterMarkCoversMarksThatNeverCame() {
    talk();
    bridge.onAgentSaid(1, "First");
    bridge.onAudio(1, "a");
    pause();
    bridge.onAgentSaid(2, "Second");
    bridge.onAudio(2, "b");
    pause();
    bridge.onMark("2");
    assertThat(turn(1).state()).isEqualTo(Turn.State.HEARD);
    assertThat(turn(2).state()).isEqualTo(Turn.State.HEARD);
    bridge.onMark("1");
    bridge.onMark("nobody's");
    assertThat(journal.versions).hasSize(4);
  }

  @Test
  void marksThatComeBackBecauseOfTheClearMeanNothing() {
    talk();
    bridge.onAgentSaid(1, "A long story");
    bridge.onAudio(1, "a");
    pause();
    bridge.onInterrupted(1);
    bridge.onMark("1");
    assertThat(turn(1).state()).isEqualTo(Turn.State.INTERRUPTED);
  }

  @Test
  void correctionSaysWhatWasHeardAndKeepsWhatWasMeant() {
    talk();
    bridge.onAgentSaid(1, "A long story");
    bridge.onAudio(1, "a");
    bridge.onInterrupted(2);
    bridge.onAgentCorrected(1, "A long");
    assertThat(turn(1).message()).isEqualTo("A long");
    assertThat(turn(1).original()).isEqualTo("A long story");
    assertThat(turn(1).state()).isEqualTo(Turn.State.INTERRUPTED);
  }

  @Test
  void userTurnIsTentativeUntilItIsSaid() {
    talk();
    timers.advance(Duration.ofSeconds(2));
    bridge.onUserTentative("I wo");
    timers.advance(Duration.ofSeconds(1));
    bridge.onUserTentative("I would");
    bridge.onUserSaid("I would like to book");
    bridge.onUserSaid("Thanks");
    assertThat(journal.entries)
        .endsWith("turn 1 TENTATIVE", "turn 1 TENTATIVE", "turn 1 SAID", "turn 2 SAID");
    assertThat(turn(1).message()).isEqualTo("I would like to book");
    assertThat(turn(1).role()).isEqualTo(Speaker.USER);
    assertThat(turn(1).offsetMillis()).isEqualTo(2000);
    assertThat(turn(1).timestamp()).isEqualTo(FakeTimers.NOON.plusSeconds(2));
  }

  @Test
  void goodbyeIsPlayedToItsEndBeforeTheStreamCloses() {
    talk();
    bridge.onAgentSaid(1, "Goodbye");
    bridge.onAudio(1, "bye");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, "close 1000"));
    assertThat(line.said).containsExactly("play bye", "mark 1");
    bridge.onMark("1");
    assertThat(journal.entries).endsWith("turn 1 HEARD", "ended AGENT_ENDED");
    assertThat(journal.endings.get(0).detail()).isEqualTo("close 1000");
    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void goodbyeWithoutAudioEndsAtOnce() {
    talk();
    bridge.onClosed(new AgentClosure(Kind.NORMAL, ""));
    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void goodbyeWaitsForAllMarks() {
    talk();
    bridge.onAudio(1, "a");
    pause();
    bridge.onAudio(2, "b");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, ""));
    bridge.onMark("1");
    assertThat(journal.endings).isEmpty();
    bridge.onMark("2");
    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void markThatNeverComesHoldsTheGoodbyeForFifteenSecondsOnly() {
    talk();
    bridge.onAudio(1, "bye");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, ""));
    timers.advance(Duration.ofMillis(14_999));
    assertThat(journal.endings).isEmpty();
    timers.advance(Duration.ofMillis(1));
    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void whoeverLeavesDuringTheGoodbyeItWasTheAgentWhoEnded() {
    talk();
    bridge.onAudio(1, "bye");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, "close 1000"));
    bridge.onStopped();
    bridge.onBroken("1006");
    assertEnded(EndReason.AGENT_ENDED);
  }

  @Test
  void afterTheGoodbyeNeitherSideIsHeard() {
    talk();
    bridge.onAudio(1, "bye");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, ""));
    bridge.onAudio("caller");
    bridge.onAudio(2, "ghost");
    bridge.onInterrupted(2);
    bridge.onClosed(new AgentClosure(Kind.BROKEN, ""));
    assertThat(line.said).containsExactly("play bye", "mark 1");
    assertThat(agent.heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, AGENT_REFUSED",
    "UNREACHABLE, AGENT_UNAVAILABLE",
    "BROKEN, AGENT_LOST",
    "TIME_LIMIT, TIME_LIMIT",
    "NORMAL, AGENT_UNAVAILABLE"
  })
  void agentThatClosesBeforeItIsReadyFailedThePerson(Kind kind, EndReason reason) {
    begin();
    bridge.onClosed(new AgentClosure(kind, "why"));
    assertEnded(reason);
    assertThat(journal.endings.get(0).detail()).isEqualTo("why");
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, AGENT_REFUSED", "UNREACHABLE, AGENT_UNAVAILABLE", "TIME_LIMIT, TIME_LIMIT"})
  void agentThatFailsInTheMiddleGivesTheCallBackAtOnce(Kind kind, EndReason reason) {
    talk();
    bridge.onAudio(1, "half a sen");
    bridge.onClosed(new AgentClosure(kind, "why"));
    assertEnded(reason);
  }

  @Test
  void agentThatIsNotReadyInEightSecondsIsUnavailable() {
    begin();
    timers.advance(Duration.ofMillis(7_999));
    assertThat(journal.endings).isEmpty();
    timers.advance(Duration.ofMillis(1));
    assertEnded(EndReason.AGENT_UNAVAILABLE);
    assertThat(journal.endings.get(0).detail()).isEqualTo("not ready within 8 s");
    bridge.onReady(CONVERSATION);
    assertThat(journal.entries).last().isEqualTo("ended AGENT_UNAVAILABLE");
  }

  @Test
  void readyAgentIsNotMissedLater() {
    talk();
    listenFor(Duration.ofSeconds(20));
    assertThat(journal.endings).isEmpty();
  }

  @Test
  void agentThatCannotEvenBeAskedIsUnavailable() {
    agent.failing = true;
    begin();
    assertThat(journal.endings)
        .containsExactly(new Ending(EndReason.AGENT_UNAVAILABLE, "IllegalStateException"));
    assertThat(line.said).containsExactly("close");
  }

  @Test
  void carrierThatSendsNothingAnyMoreIsGone() {
    talk();
    listenFor(Duration.ofMinutes(1));
    timers.advance(Duration.ofSeconds(30));
    assertEnded(EndReason.MEDIA_LOST);
    assertThat(journal.endings.get(0).detail()).isEqualTo("no audio from the carrier for 15 s");
  }

  @Test
  void callThatLastsTooLongEnds() {
    talk();
    listenFor(HALF_AN_HOUR);
    assertEnded(EndReason.TIME_LIMIT);
  }

  @Test
  void callerWhoHangsUpEndsItOnce() {
    talk();
    bridge.onStopped();
    bridge.onStopped();
    bridge.onBroken("1006");
    bridge.onClosed(new AgentClosure(Kind.NORMAL, "closed by us"));
    assertEnded(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void streamThatBreaksIsMediaLost() {
    talk();
    bridge.onBroken("close 1006");
    assertEnded(EndReason.MEDIA_LOST);
    assertThat(journal.endings.get(0).detail()).isEqualTo("close 1006");
  }

  @Test
  void userOfTheOrganizationHangsUp() {
    begin();
    bridge.hangUp(Ending.of(EndReason.HUNG_UP_BY_USER));
    assertEnded(EndReason.HUNG_UP_BY_USER);
  }

  @Test
  void hungUpBeforeItBeganCallsNoAgent() {
    bridge.hangUp(Ending.of(EndReason.MEDIA_LOST));
    begin();
    assertThat(agent.opened).isZero();
    assertEnded(EndReason.MEDIA_LOST);
  }

  @Test
  void nothingHappensAfterTheEnd() {
    talk();
    bridge.onAudio(1, "a");
    bridge.onStopped();
    int entries = journal.entries.size();
    int words = line.said.size();
    bridge.onAudio("caller");
    bridge.onAudio(2, "agent");
    bridge.onMark("1");
    bridge.onAgentSaid(2, "text");
    bridge.onAgentCorrected(2, "te");
    bridge.onUserTentative("u");
    bridge.onUserSaid("user");
    bridge.onInterrupted(9);
    bridge.onReady(CONVERSATION);
    timers.advance(Duration.ofHours(1));
    assertThat(journal.entries).hasSize(entries);
    assertThat(line.said).hasSize(words);
    assertThat(agent.heard).isEmpty();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void openTurnIsClosedBeforeTheEnding() {
    talk();
    bridge.onUserTentative("I was about to");
    bridge.onStopped();
    assertThat(journal.entries).endsWith("turn 1 SAID", "ended CALLER_HUNG_UP");
  }

  @Test
  void conversationThatBreaksIsTakenOver() {
    talk();
    bridge.onAgentSaid(1, "Which day?");
    bridge.onAudio(1, "day");
    bridge.onUserSaid("On Monday");
    breaks();
    bridge.onAudio("meanwhile");
    bridge.onReady(new ConversationId("conv_2"));
    bridge.onAudio("goes on");
    bridge.onAgentSaid(1, "Monday it is");
    bridge.onAudio(1, "monday");

    assertThat(agent.opened).isEqualTo(2);
    assertThat(agent.told)
        .singleElement()
        .asString()
        .endsWith("You: Which day?\nPerson: On Monday");
    assertThat(agent.heard).containsExactly("meanwhile", "goes on");
    assertThat(line.said).containsExactly("play day", "mark 1", "play monday");
    assertThat(journal.entries).contains("connected conv_1", "connected conv_2");
    assertThat(journal.turns.values())
        .extracting(Turn::message)
        .containsExactly("Which day?", "On Monday", "Monday it is");
    assertThat(counts.takeOvers.sum()).isEqualTo(1);
    assertThat(journal.endings).isEmpty();
  }

  @Test
  void takeOverBeginsWithWhatWasSaidLastWhereTheCallChoosesTheFirstWords() {
    bridge.begin(agent, FakeAgent.BRIEFING.beginningWith("Good day"));
    bridge.onReady(CONVERSATION);
    bridge.onAgentSaid(1, "Good day");
    bridge.onAgentSaid(2, "Which day?");
    breaks();
    assertThat(agent.briefings)
        .extracting(AgentBriefing::firstMessage)
        .containsExactly("Good day", "Which day?");
  }

  @Test
  void interruptionOfABrokenConversationDoesNotSilenceTheNext() {
    talk();
    bridge.onAudio(7, "old");
    bridge.onInterrupted(9);
    breaks();
    bridge.onReady(new ConversationId("conv_2"));
    bridge.onAudio(1, "new");
    assertThat(line.said).containsExactly("play old", "clear", "play new");
  }

  @Test
  void whatTheAgentOnlyWantedToSayBeforeTheBreakIsNotHeardLater() {
    talk();
    bridge.onAudio(1, "hello");
    bridge.onAgentSaid(2, "I was about to say");
    breaks();
    bridge.onReady(new ConversationId("conv_2"));
    bridge.onAgentSaid(1, "Hello again");
    bridge.onAudio(1, "again");
    pause();
    bridge.onMark("3");
    assertThat(turn(1).state()).isEqualTo(Turn.State.SAID);
    assertThat(turn(2).state()).isEqualTo(Turn.State.HEARD);
  }

  @Test
  void thirdBreakIsTheEnd() {
    talk();
    breaks();
    bridge.onReady(new ConversationId("conv_2"));
    breaks();
    bridge.onReady(new ConversationId("conv_3"));
    breaks();
    assertThat(agent.opened).isEqualTo(3);
    assertEnded(EndReason.AGENT_LOST);
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN, 3, AGENT_LOST",
    "UNREACHABLE, 3, AGENT_LOST",
    "NORMAL, 2, AGENT_LOST",
    "REFUSED, 2, AGENT_REFUSED"
  })
  void agentThatDoesNotComeBackIsLost(Kind kind, int conversations, EndReason reason) {
    talk();
    breaks();
    for (int attempt = 0; attempt < 3; attempt++) {
      bridge.onClosed(new AgentClosure(kind, "why"));
    }
    assertThat(agent.opened).isEqualTo(conversations);
    assertEnded(reason);
  }

  @Test
  void agentThatComesBackTooLateIsLost() {
    talk();
    listenFor(Duration.ofSeconds(5));
    breaks();
    timers.advance(Duration.ofMillis(7_999));
    assertThat(journal.endings).as("it has its own eight seconds").isEmpty();
    timers.advance(Duration.ofMillis(1));
    assertEnded(EndReason.AGENT_LOST);
  }

  @Test
  void streamClosesAfterTheEndingIsWritten() {
    ArrayDeque<Runnable> storage = new ArrayDeque<>();
    bridge = bridgeWritingOn(storage::add);
    talk();
    bridge.onClosed(new AgentClosure(Kind.REFUSED, "close 1008"));
    assertThat(line.said).isEmpty();
    assertThat(agent.closed).isEqualTo(1);
    storage.remove().run();
    assertEnded(EndReason.AGENT_REFUSED);
    timers.advance(Duration.ofSeconds(10));
    assertThat(line.said).containsExactly("close");
  }

  @Test
  void slowJournalHoldsTheStreamForTwoSecondsOnly() {
    ArrayDeque<Runnable> storage = new ArrayDeque<>();
    bridge = bridgeWritingOn(storage::add);
    talk();
    bridge.onClosed(new AgentClosure(Kind.REFUSED, "close 1008"));
    timers.advance(Duration.ofSeconds(2));
    assertThat(line.said).containsExactly("close");
    assertThat(bridge.over()).isNotCompleted();
    storage.remove().run();
    assertEnded(EndReason.AGENT_REFUSED);
  }

  @Test
  void bugInTheMiddleEndsTheCallWithAReason() {
    talk();
    line.broken = true;
    bridge.onAudio(1, "a");
    assertThat(journal.endings).containsExactly(new Ending(EndReason.MEDIA_LOST, "internal error"));
    assertEnded(EndReason.MEDIA_LOST);
  }
}
