package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.ChatWithAgent;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.creativeai.platform.ui.Turn;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation with an agent in writing (AG-2); it lasts as long as it is on screen. */
class AgentChat extends Card {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentChat.class.getName());

  private final transient ChatDesk desk;
  private final transient Agent agent;
  private final transient Clock clock;
  private final Transcript transcript = new Transcript();
  private final Paragraph state = new Paragraph();
  private final Div problem = new Div();
  private final TextField message = new TextField(Texts.get("calls.try.message"));
  private final Button send = new Button(Texts.get("calls.try.send"));
  private final Button restart =
      new Button(Texts.get("calls.try.restart"), Glyph.REFRESH_CW.icon());
  private transient @Nullable Heard heard;
  private transient @Nullable ChatSession session;
  private transient Instant began = Instant.EPOCH;
  private int turns;

  AgentChat(ChatDesk desk, Agent agent, Clock clock) {
    super(Texts.get("calls.try.chat"));
    this.desk = desk;
    this.agent = agent;
    this.clock = clock;
    addClassName("calls-chat");
    transcript.addClassName("calls-transcript");
    problem.addClassName("calls-problem");
    state.addClassName("cai-muted");
    state.getElement().setAttribute("role", "status");
    message.setMaxLength(ChatWithAgent.LONGEST_MESSAGE);
    message.setManualValidation(true);
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.addClickListener(click -> say());
    send.addClickShortcut(Key.ENTER).listenOn(message).setResetFocusOnActiveElement(true);
    restart.addClickListener(click -> begin(UI.getCurrent()));
    Div line = new Div(message, send);
    line.addClassName("calls-chat-line");
    actions(restart);
    content(transcript, state, problem, line);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    begin(attached.getUI());
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    leave();
  }

  private void begin(UI ui) {
    leave();
    problem.removeAll();
    transcript.setTurns(List.of());
    transcript.setLive(true);
    turns = 0;
    began = clock.instant();
    tell(Texts.get("calls.try.connecting", agent.name()), false);
    Heard listener = new Heard(ui);
    heard = listener;
    try {
      session = desk.begin(agent.id(), listener);
    } catch (ProblemException refused) {
      end(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "try-agent", failed);
      end(Texts.get("calls.try.failed"));
    }
  }

  private void leave() {
    heard = null;
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private void say() {
    ChatSession open = session;
    if (open == null || !message.isEnabled()) {
      return;
    }
    String text = message.getValue();
    message.setInvalid(false);
    try {
      open.say(text);
      show(Turn.caller(nextId(), sinceBegin(), text.strip()));
      message.clear();
    } catch (ProblemException refused) {
      message.setErrorMessage(refused.detail());
      message.setInvalid(true);
    }
    message.focus();
  }

  /** A conversation that is over says why, and how to begin anew. */
  private void end(String why) {
    heard = null;
    session = null;
    transcript.setLive(false);
    tell("", false);
    problem.removeAll();
    problem.add(new ErrorState(why, () -> begin(UI.getCurrent())));
  }

  private void tell(String words, boolean mayWrite) {
    state.setText(words);
    message.setEnabled(mayWrite);
    send.setEnabled(mayWrite);
  }

  private void show(Turn turn) {
    transcript.upsert(turn);
  }

  private String nextId() {
    return "turn-" + ++turns;
  }

  private Duration sinceBegin() {
    Duration since = Duration.between(began, clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  private static String words(AgentClosure closure) {
    return switch (closure.kind()) {
      case NORMAL -> Texts.get("calls.try.ended");
      case REFUSED -> Texts.get("calls.try.refused", closure.detail());
      case UNREACHABLE -> Texts.get("calls.try.unreachable");
      case BROKEN -> Texts.get("calls.try.broken");
      case TIME_LIMIT -> Texts.get("calls.try.time");
    };
  }

  /** Hears one conversation; what comes after the page went on to another one is not shown. */
  private final class Heard implements ChatListener {
    private final UI ui;

    Heard(UI ui) {
      this.ui = ui;
    }

    @Override
    public void onReady() {
      onPage(
          () -> {
            tell(Texts.get("calls.try.ready", agent.name()), true);
            message.focus();
          });
    }

    @Override
    public void onAgentSaid(long eventId, String text) {
      onPage(() -> show(Turn.agent("agent-" + eventId, sinceBegin(), text)));
    }

    @Override
    public void onToolUsed(String name, boolean worked) {
      String outcome = Texts.get(worked ? "calls.try.tool.used" : "calls.try.tool.failed");
      onPage(() -> show(Turn.tool(nextId(), sinceBegin(), name, outcome)));
    }

    @Override
    public void onClosed(AgentClosure closure) {
      onPage(() -> end(words(closure)));
    }

    private void onPage(Runnable change) {
      ui.accessLater(
              () -> {
                if (heard == this) {
                  change.run();
                }
              },
              () -> {})
          .run();
    }
  }
}
