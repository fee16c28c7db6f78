package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallProblem;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.BrowserPhone;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Speaker;
import com.creativeai.platform.ui.Transcript;
import com.creativeai.platform.ui.Turn;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AG-2: an agent is tried in writing. */
class TryAgentViewTest extends PageTest {
  @Test
  void whatBothSidesWriteIsShownInOrder() {
    ready();
    agent().onAgentSaid(1, "Hello!");
    push();
    write(" When is breakfast? ");
    agent().onAgentSaid(2, "From seven.");
    push();

    assertThat(chats.said).containsExactly(" When is breakfast? ");
    assertThat(turns())
        .extracting(Turn::text)
        .containsExactly("Hello!", "When is breakfast?", "From seven.");
    assertThat(message().getValue()).isEmpty();
  }

  @Test
  void nothingCanBeWrittenBeforeTheAgentIsThere() {
    open();

    assertThat(message().isEnabled()).isFalse();
    assertThat(words(_get(AgentChat.class))).contains("Sophie is being connected");

    agent().onReady();
    push();

    assertThat(message().isEnabled()).isTrue();
  }

  @Test
  void toolsOfTheAgentAreShownByName() {
    ready();

    agent().onToolUsed("end_call", true);
    agent().onToolUsed("book_table", false);
    push();

    assertThat(turns()).extracting(Turn::speaker).containsOnly(Speaker.TOOL);
    assertThat(turns()).extracting(Turn::title).containsExactly("end_call", "book_table");
  }

  @Test
  void endOfTheConversationSaysWhyAndOffersAnother() {
    ready();
    agent().onClosed(new AgentClosure(AgentClosure.Kind.REFUSED, "Override for field 'text_only'"));
    push();

    assertThat(words(_get(ErrorState.class))).contains("Override for field 'text_only'");
    assertThat(message().isEnabled()).isFalse();

    _click(
        _get(ErrorState.class)
            .getChildren()
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow());

    assertThat(chats.begun).hasSize(2);
    assertThat(hasError()).isFalse();
  }

  @Test
  void restartEndsTheOldConversationAndHearsItNoMore() {
    ready();
    agent().onAgentSaid(1, "Hello!");
    push();
    ChatListener old = agent();

    _click(_get(Button.class, spec -> spec.withText("Start again")));
    old.onAgentSaid(2, "Are you there?");
    old.onClosed(new AgentClosure(AgentClosure.Kind.NORMAL, "closed by us"));
    push();

    assertThat(chats.closed).isEqualTo(1);
    assertThat(turns()).isEmpty();
    assertThat(hasError()).isFalse();
  }

  @Test
  void leavingThePageEndsTheConversation() {
    ready();

    UI.getCurrent().navigate(CallsView.class);

    assertThat(chats.closed).isEqualTo(1);
  }

  @Test
  void refusedMessageStaysInTheFieldWithItsReason() {
    ready();
    chats.failure =
        ProblemException.atField(CallProblem.TEXT_TOO_LONG, "message", "At most 1000 characters.");

    write("much");

    assertThat(message().isInvalid()).isTrue();
    assertThat(message().getErrorMessage()).isEqualTo("At most 1000 characters.");
    assertThat(message().getValue()).isEqualTo("much");
    assertThat(turns()).isEmpty();
  }

  @Test
  void refusedBeginningIsToldInPlace() {
    chats.failure = new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait a moment.");

    open();

    assertThat(words(_get(ErrorState.class))).contains("Wait a moment.");
  }

  @Test
  void unknownAgentIsSaidToBeUnknown() {
    UI.getCurrent().navigate("try/" + FakeCallDesk.THEO.id());

    assertThat(emptyTitle()).isEqualTo("There is no such agent");
  }

  @Test
  void whatIsSaidOnTheLineIsShownAndSoIsItsEnd() {
    talk();
    CallJournal line = chats.talks.get(0);
    line.agentConnected(new ConversationId("conv_1"));
    line.turn(said(1, com.creativeai.calls.Speaker.ASSISTANT, "Hello!"));
    line.turn(said(2, com.creativeai.calls.Speaker.USER, "When is breakfast?"));
    push();
    assertThat(turns()).extracting(Turn::text).containsExactly("Hello!", "When is breakfast?");

    line.ended(Ending.of(EndReason.AGENT_ENDED));
    push();
    line.turn(said(3, com.creativeai.calls.Speaker.ASSISTANT, "Still there?"));
    push();

    assertThat(turns()).hasSize(2);
  }

  @Test
  void whoTalksDoesNotWriteToo() {
    ready();
    choose("Talk");

    assertThat(chats.closed).isEqualTo(1);
    assertThat(chats.talks).isEmpty();
  }

  @Test
  void talkThatIsRefusedHasNoTicket() {
    chats.failure = new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait a moment.");
    talk();

    assertThat(chats.talks).isEmpty();
  }

  @Test
  void addressKeepsTheChoice() {
    UI.getCurrent().navigate("try/" + FakeCallDesk.SOPHIE.id(), QueryParameters.fromString("talk"));

    assertThat(chats.begun).isEmpty();
    _get(BrowserPhone.class);
  }

  private void talk() {
    open();
    choose("Talk");
    ComponentUtil.fireEvent(
        _get(BrowserPhone.class), new BrowserPhone.Ready(_get(BrowserPhone.class), true));
    push();
  }

  private static void choose(String tab) {
    _get(Tabs.class)
        .setSelectedTab(
            _get(Tab.class, spec -> spec.withPredicate(known -> words(known).equals(tab))));
  }

  private static com.creativeai.calls.Turn said(
      int number, com.creativeai.calls.Speaker speaker, String text) {
    return new com.creativeai.calls.Turn(
        number,
        speaker,
        text,
        null,
        FakeCallDesk.CLOCK.instant(),
        number * 1000L,
        com.creativeai.calls.Turn.State.SAID);
  }

  private void open() {
    UI.getCurrent().navigate("try/" + FakeCallDesk.SOPHIE.id());
  }

  private void ready() {
    open();
    agent().onReady();
    push();
  }

  private ChatListener agent() {
    return chats.begun.get(chats.begun.size() - 1);
  }

  private static void write(String text) {
    _setValue(message(), text);
    _click(_get(Button.class, spec -> spec.withText("Send")));
  }

  private static TextField message() {
    return _get(TextField.class, spec -> spec.withLabel("Message"));
  }

  private static List<Turn> turns() {
    return List.copyOf(_get(Transcript.class).turns());
  }
}
