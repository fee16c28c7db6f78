package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.RehearseAgent;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.ReplayCall;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent hears the person of a recorded call; it lasts as long as it is on screen. */
class ReplayCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient ReplayDesk desk;
  private final transient Call call;
  private final Select<Agent> agent = new Select<>();
  private final Select<Integer> version = new Select<>();

  /** One for both, so that the focus stays. */
  private final Button startOrStop = new Button();

  private final Paragraph status = new Paragraph();
  private final Transcript transcript = new Transcript();
  private transient @Nullable TalkShown shown;
  private transient @Nullable Replay replay;

  ReplayCard(ReplayDesk desk, Call call) {
    super(Texts.get("calls.replay.now"));
    this.desk = desk;
    this.call = call;
    agent.setLabel(Texts.get("calls.new.agent"));
    agent.setItemLabelGenerator(Agent::name);
    version.setLabel(Texts.get("calls.replay.version"));
    version.setItemLabelGenerator(this::words);
    agent.addValueChangeListener(change -> offer(change.getValue()));
    startOrStop.addClickListener(click -> startOrStop());
    status.getElement().setAttribute("role", "status");
    transcript.addClassName("calls-transcript");
    Div form = new Div(agent, version);
    form.addClassName("calls-replay-form");
    Div line = new Div(startOrStop, status);
    line.addClassName("calls-replay-line");
    content(form, line, transcript);
    List<Agent> agents = desk.agents();
    agent.setItems(agents);
    agents.stream()
        .filter(one -> one.id().equals(call.plan().dialogue().agent()))
        .findFirst()
        .or(() -> agents.stream().findFirst())
        .ifPresentOrElse(agent::setValue, () -> status.setText(Texts.get("calls.replay.no-agent")));
    fit(false);
  }

  /** Whoever leaves the page hangs up. */
  @Override
  protected void onDetach(DetachEvent detached) {
    stop();
    leave();
  }

  private void leave() {
    if (shown != null) {
      shown.leave();
    }
    shown = null;
  }

  private void offer(@Nullable Agent chosen) {
    if (chosen != null) {
      List<Integer> versions = desk.versions(chosen.id());
      version.setItems(versions);
      version.setValue(versions.get(0));
    }
  }

  private String words(int number) {
    Agent chosen = agent.getValue();
    if (number == RehearseAgent.DRAFT) {
      return Texts.get("calls.replay.draft");
    }
    boolean published = chosen != null && chosen.version() == number;
    return Texts.get(
        published ? "calls.replay.version.published" : "calls.replay.version.old", number);
  }

  private void startOrStop() {
    if (replay == null) {
      start();
    } else {
      stop();
    }
  }

  private void start() {
    Agent chosen = agent.getValue();
    Integer number = version.getValue();
    if (chosen == null || number == null) {
      return;
    }
    leave();
    TalkShown talk =
        new TalkShown(
            UI.getCurrent(),
            transcript,
            () -> status.setText(Texts.get("calls.replay.running")),
            this::end);
    shown = talk;
    boolean begun =
        Attempt.of(
            "replay",
            Map.of("agentId", agent),
            () ->
                replay = desk.begin(new ReplayCall.Command(call.id(), chosen.id(), number), talk));
    if (begun) {
      transcript.setLive(true);
      status.setText(Texts.get("calls.replay.connecting"));
    } else {
      leave();
    }
    fit(begun);
  }

  /** The journal is told the end. */
  private void stop() {
    Replay running = replay;
    if (running != null) {
      running.stop();
    }
  }

  private void end(Ending ending) {
    leave();
    replay = null;
    transcript.setLive(false);
    status.setText(
        ending.reason() == EndReason.CALLER_HUNG_UP
            ? Texts.get("calls.replay.over")
            : AgentTalk.words(ending));
    fit(false);
  }

  private void fit(boolean running) {
    agent.setEnabled(!running);
    version.setEnabled(!running);
    startOrStop.setText(Texts.get(running ? "calls.replay.stop" : "calls.replay.start"));
    startOrStop.setEnabled(running || agent.getValue() != null);
    startOrStop
        .getElement()
        .getThemeList()
        .set(ButtonVariant.LUMO_PRIMARY.getVariantName(), !running);
  }
}
