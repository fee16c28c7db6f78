package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.DialingIndicator;
import com.creativeai.platform.ui.RecordingPlayer;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Transcript;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CALL-4, CALL-5 and CALL-7: watching a call and looking back at it. */
class CallViewTest extends PageTest {
  private static final Instant NOON = FakeCallDesk.NOON;
  private static final Turn HELLO = turn(1, Speaker.ASSISTANT, "Hello!", Turn.State.SAID);
  private static final Destination DESK =
      new Destination(
          new DestinationId(new UUID(1, 1)), "Front desk", new PhoneNumber("+14155552699"));
  private static final Turn YES = turn(2, Speaker.USER, "Yes?", Turn.State.SAID);

  @Test
  void storedTurnsAreThereWhenThePageOpens() {
    desk.turns = List.of(HELLO, YES);

    open(talking());

    assertThat(shownWords()).containsExactly("Hello!", "Yes?");
  }

  @Test
  void turnAppearsAsItIsSaid() {
    Call call = open(talking());

    tell(call, HELLO);

    assertThat(shownWords()).containsExactly("Hello!");
  }

  @Test
  void olderNewsOfATurnDoNotUndoIt() {
    Call call = open(talking());
    tell(call, HELLO);

    tell(call, turn(1, Speaker.ASSISTANT, "Hel", Turn.State.TENTATIVE));

    assertThat(shownWords()).containsExactly("Hello!");
  }

  @Test
  void interruptedTurnShowsWhatWasHeard() {
    Call call = open(talking());
    tell(call, HELLO);

    tell(call, HELLO.corrected("Hel"));

    var shown = _get(Transcript.class).turns().iterator().next();
    assertThat(shown.text()).isEqualTo("Hello!");
    assertThat(shown.delivery().interrupted()).isTrue();
    assertThat(shown.delivery().heard()).contains("Hel");
  }

  @Test
  void missedTurnsAreReadWhenTheCallIsOver() {
    Call call = open(talking());
    desk.turns = List.of(HELLO, YES);

    change(ended(call));

    assertThat(shownWords()).containsExactly("Hello!", "Yes?");
  }

  @Test
  void colleagueWhoTookTheCallOverIsALineOfTheConversation() {
    Call call = open(talking().noting(TimelineEvent.MEDIA_STARTED, NOON, ""));
    Call taken = change(call.takenOver("Ann", NOON.plusSeconds(31)));
    assertThat(shownWords()).containsExactly("Taken over by Ann, since 0:31.");

    change(taken.givenBack("", NOON.plusSeconds(62)));

    assertThat(shownWords()).containsExactly("Taken over by Ann, from 0:31 to 1:02.");
  }

  @Test
  void callThatNobodyTookOverIsTheAgentsAgain() {
    Call call = open(talking());
    Transfer asked = Transfer.asked("Front desk", DESK.number(), Transfer.Mode.WARM, "");
    change(
        call.mediaStarted(NOON.plusSeconds(5))
            .transferring(asked, NOON.plusSeconds(20))
            .mediaEnded(Ending.of(EndReason.LINE_CLOSED), NOON.plusSeconds(21))
            .returning("busy", NOON.plusSeconds(24))
            .mediaStarted(NOON.plusSeconds(27)));

    assertThat(page()).contains("Front desk did not take it; back to the agent");
    assertThat(_find(Button.class, spec -> spec.withText("Transfer"))).isEmpty();
  }

  @Test
  void callMovesThroughItsStates() {
    Call call = open(desk.add(0));
    assertThat(motion()).isEqualTo("queued");

    change(call.reached(CallStatus.RINGING, NOON.plusSeconds(1), null));
    assertThat(motion()).isEqualTo("ringing");

    change(call.reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(10), null));
    assertThat(motion()).isEqualTo("in-progress");
    assertThat(_get(DialingIndicator.class).getElement().getProperty("elapsed", 0.0))
        .isEqualTo(20.0);
  }

  @Test
  void liveCallIsHandedOverToSomebodyOfTheList() {
    desk.people = List.of(DESK);
    Call call = open(talking());
    _click(_get(Button.class, spec -> spec.withText("Transfer")));
    _setValue(_get(TextArea.class, spec -> spec.withCaption("What they are told")), "Alex, Friday");

    _click(_get(Button.class, spec -> spec.withText("Hand over")));

    Call now = Objects.requireNonNull(desk.calls.get(call.id()));
    assertThat(now.transfer())
        .isEqualTo(Transfer.asked("Front desk", DESK.number(), Transfer.Mode.WARM, "Alex, Friday"));
    change(now);
    assertThat(page()).contains("Front desk is being called");
    assertThat(_find(Button.class, spec -> spec.withText("Transfer"))).isEmpty();
  }

  @Test
  void withoutAListTheNextStepIsTold() {
    open(talking());
    _click(_get(Button.class, spec -> spec.withText("Transfer")));

    assertThat(_find(Button.class, spec -> spec.withText("Hand over"))).isEmpty();
    assertThat(_get(Anchor.class, spec -> spec.withText("Go to Numbers")).getHref())
        .isEqualTo("numbers");
  }

  @Test
  void endIsToldInWords() {
    Call call = open(talking());

    change(
        call.reached(CallStatus.COMPLETED, NOON.plusSeconds(25), 15)
            .endingWith(new Ending(EndReason.AGENT_LOST, "close code 1006")));

    assertThat(page()).contains("The connection to the agent broke.").contains("close code 1006");
  }

  @Test
  void hangUpAsksForIt() {
    Call call = open(talking());

    _click(hangUp());

    assertThat(desk.hungUp).containsExactly(call.id());
  }

  @Test
  void refusedHangUpIsToldAndMayBeAskedAgain() {
    open(talking());
    desk.failure = new ProblemException(CallProblem.CARRIER_UNAVAILABLE, "Try again soon.");

    _click(hangUp());

    assertThat(NotificationsKt.getNotifications()).hasSize(1);
    assertThat(hangUp().isEnabled()).isTrue();
  }

  @Test
  void endedCallCannotBeHungUp() {
    Call call = open(talking());

    change(ended(call));

    assertThat(_find(Button.class, spec -> spec.withText("Hang up"))).isEmpty();
  }

  @Test
  void endedCallMayBePlacedAgain() {
    Call call = open(talking());
    change(ended(call));

    _click(_get(Button.class, spec -> spec.withText("Call again")));

    assertThat(address()).startsWith("calls/new?to=%2B1");
    assertThat(_get(NumberField.class).getValue()).isEqualTo(numbers.readable(call.plan().to()));
  }

  @Test
  void viewerIsNotOfferedToHangUp() {
    desk.member = false;

    open(talking());

    assertThat(_find(Button.class, spec -> spec.withText("Hang up"))).isEmpty();
  }

  @Test
  void recordingComesWhenItIsKept() {
    Call call = open(talking());
    assertThat(page()).contains("The recording is here shortly after the call.");

    Call over = change(ended(call));
    assertThat(page()).contains("The recording is being fetched from the carrier.");

    change(
        over.recorded(
            new Recording("RE1", Recording.State.KEPT, 100, 15, List.of(1, 2), List.of(3, 4))));
    RecordingPlayer player = _get(RecordingPlayer.class);
    assertThat(player.getElement().getProperty("src"))
        .isEqualTo("/api/v1/calls/" + call.id() + "/recording");
    assertThat(replayLinks())
        .singleElement()
        .satisfies(link -> assertThat(link.getHref()).isEqualTo("calls/" + call.id() + "/replay"));
  }

  @Test
  void whoMayNotTryAgentsIsOfferedNoReplay() {
    desk.member = false;
    open(
        desk.put(
            ended(talking())
                .recorded(
                    new Recording("RE1", Recording.State.KEPT, 100, 15, List.of(), List.of()))));

    assertThat(replayLinks()).isEmpty();
  }

  private static List<RouterLink> replayLinks() {
    return _find(RouterLink.class, spec -> spec.withText("Replay with an agent"));
  }

  @Test
  void playerPlaysOnWhileTheCallChanges() {
    Call over =
        ended(talking())
            .recorded(new Recording("RE1", Recording.State.KEPT, 100, 15, List.of(), List.of()));
    open(desk.put(over));
    RecordingPlayer player = _get(RecordingPlayer.class);

    change(over.analysed(Outcome.SUCCESS, "It went well.", 12L, null, NOON.plusSeconds(40)));

    assertThat(_get(RecordingPlayer.class)).isSameAs(player);
  }

  @Test
  void callThatNobodyAnsweredHasNoRecording() {
    open(desk.put(desk.add(0).reached(CallStatus.BUSY, NOON.plusSeconds(5), null)));

    assertThat(page()).contains("There is no recording of this call.").contains("Line busy");
  }

  @Test
  void callThatIsNotRecordedSaysSoAtOnce() {
    open(desk.put(CallFixtures.unrecordedCall(desk.newId())));

    assertThat(page()).contains("There is no recording of this call.");
  }

  @Test
  void analysisShowsSummaryOutcomeAndCost() {
    Call call = open(talking());
    Money cents = new Money(new BigDecimal("0.0085"), Currency.getInstance("USD"));

    change(
        ended(call)
            .carriedFor(cents)
            .analysed(Outcome.SUCCESS, "She confirmed.", 1234L, null, NOON.plusSeconds(40)));

    assertThat(page()).contains("She confirmed.").contains("0.0085").contains("1,234 credits");
    assertThat(_find(StatusBadge.class)).anyMatch(badge -> words(badge).contains("Success"));
  }

  @Test
  void conversationThatWasJudgedDoesNotJudgeACallThatGoesOn() {
    Call call = open(talking());

    change(call.analysed(Outcome.FAILURE, "Nobody answered.", 12L, null, NOON.plusSeconds(20)));

    assertThat(page()).doesNotContain("Nobody answered.");
    assertThat(_find(StatusBadge.class)).noneMatch(badge -> words(badge).contains("successful"));
  }

  @Test
  void unknownCallIsToldInsideTheFrame() {
    UI.getCurrent().navigate("calls/" + new UUID(0, 99));
    assertThat(emptyTitle()).isEqualTo("There is no such call");

    UI.getCurrent().navigate("calls/nonsense");
    assertThat(emptyTitle()).isEqualTo("There is no such call");
  }

  @Test
  void everyEndReasonHasWords() {
    for (EndReason reason : EndReason.values()) {
      assertThat(CallWords.of(reason)).isNotBlank();
      assertThat(CallWords.sentence(reason)).endsWith(".");
    }
  }

  private Call talking() {
    return desk.put(
        desk.add(0)
            .reached(CallStatus.RINGING, NOON.plusSeconds(2), null)
            .reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(10), null));
  }

  private static Call ended(Call call) {
    return call.reached(CallStatus.COMPLETED, NOON.plusSeconds(25), 15);
  }

  private static Call open(Call call) {
    UI.getCurrent().navigate("calls/" + call.id());
    push();
    return call;
  }

  private Call change(Call changed) {
    Call stored = desk.put(changed);
    topics.publish(stored.id(), new CallChanged(FakeCallDesk.ACME, stored.id()));
    push();
    return stored;
  }

  private void tell(Call call, Turn turn) {
    topics.publish(call.id(), new TurnChanged(FakeCallDesk.ACME, call.id(), turn));
    push();
  }

  private static Turn turn(int number, Speaker role, String words, Turn.State state) {
    return new Turn(
        number, role, words, null, NOON.plusSeconds(10L + number), 900L * number, state);
  }

  private static List<String> shownWords() {
    return _get(Transcript.class).turns().stream().map(turn -> turn.text()).toList();
  }

  private static String motion() {
    return _get(DialingIndicator.class).getElement().getProperty("motion");
  }

  private static Button hangUp() {
    return _get(Button.class, spec -> spec.withText("Hang up"));
  }

  private static String page() {
    return words(_get(CallView.class));
  }
}
