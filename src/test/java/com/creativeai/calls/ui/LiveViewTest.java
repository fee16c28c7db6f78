package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.BrowserPhone;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
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
