package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.BrowserPhone;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation with an agent by microphone (AG-2); it lasts as long as it is on screen. */
class AgentTalk extends Card {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentTalk.class.getName());

  private final transient ChatDesk desk;
  private final transient Agent agent;
  private final BrowserPhone phone = new BrowserPhone();
  private final Transcript transcript = new Transcript();
  private transient @Nullable Heard heard;

  AgentTalk(ChatDesk desk, Agent agent) {
    super(Texts.get("calls.try.talk"));
    this.desk = desk;
    this.agent = agent;
    addClassName("calls-chat");
    transcript.addClassName("calls-transcript");
    phone.addReadyListener(() -> begin(UI.getCurrent()));
    Paragraph hint = new Paragraph(Texts.get("calls.try.talk.hint"));
    hint.addClassName("cai-muted");
    content(phone, hint, transcript);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    heard = null;
  }

  private void begin(UI ui) {
    TurnsShown turns = new TurnsShown(transcript);
    turns.begin(List.of());
    transcript.setLive(true);
    Heard listener = new Heard(ui, turns);
    heard = listener;
    try {
      phone.connect(desk.talk(agent.id(), listener));
    } catch (ProblemException refused) {
      end(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "talk-to-agent", failed);
      end(Texts.get("calls.try.failed"));
    }
  }

  private void end(String why) {
    heard = null;
    transcript.setLive(false);
    phone.ended(why);
  }

  static String words(Ending ending) {
    return switch (ending.reason()) {
      case CALLER_HUNG_UP -> Texts.get("calls.try.talk.hung-up");
      case AGENT_ENDED -> Texts.get("calls.try.ended");
      case AGENT_REFUSED -> Texts.get("calls.try.talk.refused", ending.detail());
      case AGENT_UNAVAILABLE -> Texts.get("calls.try.unreachable");
      case AGENT_LOST -> Texts.get("calls.try.broken");
      case TIME_LIMIT -> Texts.get("calls.try.time");
      default -> Texts.get("calls.try.talk.lost");
    };
  }

  /** Hears one conversation; what comes after the page went on to another one is not shown. */
  private final class Heard implements CallJournal {
    private final UI ui;
    private final TurnsShown turns;

    Heard(UI ui, TurnsShown turns) {
      this.ui = ui;
      this.turns = turns;
    }

    @Override
    public void mediaStarted() {
      // The agent is still being called; the phone says so.
    }

    @Override
    public void agentConnected(ConversationId conversation) {
      onPage(phone::live);
    }

    @Override
    public void turn(Turn turn) {
      onPage(() -> turns.apply(turn));
    }

    @Override
    public void ended(Ending ending) {
      onPage(() -> end(words(ending)));
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
