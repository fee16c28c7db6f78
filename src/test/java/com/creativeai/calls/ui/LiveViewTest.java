package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.BrowserPhone;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** CALL-7: the wall of calls that are going on. */
class LiveViewTest extends PageTest {
  @Test
  void callsComeByThemselvesAndGoWhenTheyEnd() {
    open();
    assertThat(emptyTitle()).isEqualTo("Nobody is on the phone");

    Call call = desk.add(0);
    changed(call);
    assertThat(words(_get(LiveCard.class))).contains("+1 415-555-2671", "Sophie");

    desk.calls.remove(call.id());
    changed(call);
    assertThat(_find(LiveCard.class)).isEmpty();
    assertThat(emptyTitle()).isEqualTo("Nobody is on the phone");
  }

  @Test
  void cardShowsTheLastWords() {
    Call call = desk.add(0);
    desk.turns = List.of(said(1, Speaker.ASSISTANT, "Hello!"));
    open();
    assertThat(words(_get(LiveCard.class))).contains("Agent: Hello!");

    topics.publish(
        call.id(),
        new TurnChanged(FakeCallDesk.ACME, call.id(), said(2, Speaker.USER, "<b>Who?</b>")));
    push();

    assertThat(words(_get(LiveCard.class))).contains("Caller: <b>Who?</b>");
  }

  @Test
  void whoMayListenGetsATicketForThatCall() {
    Call call = desk.add(0);
    open();
    BrowserPhone phone = _get(LiveCard.class).phone();

    ComponentUtil.fireEvent(phone, new BrowserPhone.Ready(phone, true));

    assertThat(desk.listenedTo).containsExactly(call.id());
  }

  @Test
  void whoListensTakesTheCallOver() {
    Call call = desk.add(0);
    open();
    BrowserPhone phone = _get(LiveCard.class).phone();
    assertThat(phone.getElement().getProperty("takeover", false)).isTrue();

    ComponentUtil.fireEvent(phone, new BrowserPhone.TakingOver(phone, true));

    assertThat(desk.takenOver).containsExactly(call.id());
  }

  @Test
  void whoMayOnlyListenIsNotOfferedToTakeOver() {
    desk.talker = false;
    desk.add(0);
    open();

    assertThat(_get(LiveCard.class).phone().getElement().getProperty("takeover", true)).isFalse();
  }

  @Test
  void everybodySeesWhoHasTheCallAndNobodyElseIsOfferedIt() {
    Call call = desk.add(0);
    open();
    changed(desk.put(call.takenOver("<b>Ann</b>", FakeCallDesk.NOON)));

    LiveCard card = _get(LiveCard.class);
    assertThat(words(card)).contains("<b>Ann</b> has taken this call over.");
    assertThat(card.phone().getElement().getProperty("taken", false)).isTrue();

    Call taken = Objects.requireNonNull(desk.calls.get(call.id()));
    changed(desk.put(taken.givenBack("", FakeCallDesk.NOON.plusSeconds(9))));

    assertThat(card.phone().getElement().getProperty("taken", true)).isFalse();
    assertThat(_find(card, Paragraph.class, spec -> spec.withText("has taken"))).isEmpty();
  }

  @Test
  void whoIsRefusedListensOn() {
    desk.put(desk.add(0).reached(CallStatus.IN_PROGRESS, FakeCallDesk.NOON, null));
    open();
    BrowserPhone phone = _get(LiveCard.class).phone();
    desk.failure = new ProblemException(CallProblem.TAKEN_OVER, "Ben has taken this call over.");

    ComponentUtil.fireEvent(phone, new BrowserPhone.TakingOver(phone, true));

    assertThat(asked())
        .anyMatch(function -> function.contains("refused"))
        .noneMatch(function -> function.contains("takeOverWith"));
  }

  @Test
  void whoMayNotListenOrHangUpIsNotOfferedIt() {
    desk.listener = false;
    desk.member = false;
    desk.add(0);
    open();

    assertThat(_get(LiveCard.class).phone().getParent()).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withText("Hang up"))).isEmpty();
  }

  @Test
  void callIsHungUpFromTheWall() {
    Call call = desk.add(0);
    open();

    _click(_get(Button.class, spec -> spec.withText("Hang up")));

    assertThat(desk.hungUp).containsExactly(call.id());
  }

  @Test
  void failureIsToldInPlace() {
    desk.failure = new IllegalStateException("no store");
    open();

    assertThat(hasError()).isTrue();
  }

  /** The functions that the server asks of the page's components. */
  private static List<String> asked() {
    UI ui = UI.getCurrent();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(call -> call.getInvocation().getExpression())
        .toList();
  }

  private void changed(Call call) {
    topics.publish(FakeCallDesk.ACME, new CallChanged(FakeCallDesk.ACME, call.id()));
    push();
  }

  private static void open() {
    UI.getCurrent().navigate(LiveView.class);
  }

  private static Turn said(int number, Speaker speaker, String text) {
    return new Turn(
        number, speaker, text, null, FakeCallDesk.CLOCK.instant(), number * 1000L, Turn.State.SAID);
  }
}
