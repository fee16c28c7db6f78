package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.ReplayCall;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-9: a recorded call is replayed beside what was said on it. */
class ReplayViewTest extends PageTest {
  private Call call;

  @BeforeEach
  void record() {
    call =
        desk.put(
            desk.add(0)
                .recorded(
                    new Recording("RE1", Recording.State.KEPT, 100, 15, List.of(), List.of())));
    desk.turns = List.of(said(1, "When is breakfast?"));
  }

  @Test
  void agentOfTheCallIsOfferedWithItsDraftAndVersions() {
    open();

    assertThat(words(_get(ReplayView.class))).contains("Then: Sophie, version 3");
    assertThat(agents().getValue()).isEqualTo(FakeCallDesk.SOPHIE);
    assertThat(
            versions()
                .getListDataView()
                .getItems()
                .map(versions().getItemLabelGenerator()::apply)
                .toList())
        .containsExactly("Published, version 3", "Words of the draft", "Words of version 2");

    agents().setValue(FakeCallDesk.THEO);
    assertThat(versions().getValue()).isEqualTo(1);
  }

  @Test
  void newWordsStandBesideTheOldOnes() {
    start();
    journal().agentConnected(new ConversationId("conv_1"));
    push();
    assertThat(status()).isEqualTo("The agent hears the recording.");
    journal().turn(said(1, "When is breakfast, please?"));
    push();

    assertThat(replays.begun)
        .containsExactly(new ReplayCall.Command(call.id(), FakeCallDesk.SOPHIE.id(), 3));
    List<Transcript> both = _find(Transcript.class);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).turns()).extracting("text").containsExactly("When is breakfast?");
    assertThat(both.get(1).turns())
        .extracting("text")
        .containsExactly("When is breakfast, please?");
    assertThat(agents().isEnabled()).isFalse();
  }

  @Test
  void overReplayMayBeginAgainAndForgetsWhatWasSaid() {
    start();
    journal().turn(said(1, "Hello."));
    journal().ended(Ending.of(EndReason.CALLER_HUNG_UP));
    push();
    assertThat(status()).isEqualTo("The replay is over.");
    assertThat(button("Start replay").isEnabled()).isTrue();
    versions().setValue(0);
    _click(button("Start replay"));

    assertThat(replays.begun).last().extracting(ReplayCall.Command::version).isEqualTo(0);
    assertThat(_find(Transcript.class).get(1).turns()).isEmpty();
    replays.journals.get(0).turn(said(2, "Late."));
    push();
    assertThat(_find(Transcript.class).get(1).turns()).isEmpty();
  }

  @Test
  void endOfTheAgentIsTold() {
    start();
    journal().ended(new Ending(EndReason.AGENT_REFUSED, "no credits"));
    push();

    assertThat(status()).contains("no credits");
  }

  @Test
  void replayIsStoppedByTheButtonAndByLeaving() {
    start();
    _click(button("Stop"));
    assertThat(replays.stopped).isEqualTo(1);
    journal().ended(Ending.of(EndReason.CALLER_HUNG_UP));
    push();
    _click(button("Start replay"));
    UI.getCurrent().navigate("calls");

    assertThat(replays.stopped).isEqualTo(2);
  }

  @Test
  void refusalIsToldAndNothingRuns() {
    replays.failure =
        ProblemException.atField(
            CommonProblem.INVALID_REQUEST, "agentId", "Publish the agent first.");
    start();

    assertThat(agents().getErrorMessage()).isEqualTo("Publish the agent first.");
    assertThat(agents().isEnabled()).isTrue();
    assertThat(button("Start replay").isEnabled()).isTrue();
  }

  @Test
  void callWithoutRecordingHasNothingToReplay() {
    Call silent = desk.add(1);
    UI.getCurrent().navigate("calls/" + silent.id() + "/replay");
    assertThat(emptyTitle()).isEqualTo("There is nothing to replay");
    UI.getCurrent().navigate("calls/" + new AgentId(new UUID(7, 7)) + "/replay");
    assertThat(emptyTitle()).isEqualTo("There is nothing to replay");
  }

  private void open() {
    UI.getCurrent().navigate("calls/" + call.id() + "/replay");
  }

  private void start() {
    open();
    _click(button("Start replay"));
  }

  private CallJournal journal() {
    return replays.journals.get(replays.journals.size() - 1);
  }

  private static String status() {
    return _find(Paragraph.class).stream()
        .filter(one -> "status".equals(one.getElement().getAttribute("role")))
        .map(Paragraph::getText)
        .findFirst()
        .orElse("");
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  @SuppressWarnings("unchecked")
  private static Select<Agent> agents() {
    return _get(Select.class, spec -> spec.withLabel("Agent"));
  }

  @SuppressWarnings("unchecked")
  private static Select<Integer> versions() {
    return _get(Select.class, spec -> spec.withLabel("What of it"));
  }

  private static Turn said(int number, String text) {
    return new Turn(
        number,
        Speaker.USER,
        text,
        null,
        FakeCallDesk.CLOCK.instant(),
        number * 1000L,
        Turn.State.SAID);
  }
}
