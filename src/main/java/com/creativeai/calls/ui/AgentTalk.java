package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.Ending;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.BrowserPhone;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A conversation with an agent by microphone (AG-2); it lasts as long as it is on screen. */
class AgentTalk extends Card {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentTalk.class.getName());

  private final transient ChatDesk desk;
  private final transient Agent agent;
  private final BrowserPhone phone = new BrowserPhone();
  private final Transcript transcript = new Transcript();
  private transient @Nullable TalkShown shown;

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
    leave();
  }

  private void leave() {
    if (shown != null) {
      shown.leave();
    }
    shown = null;
  }

  private void begin(UI ui) {
    leave();
    TalkShown talk = new TalkShown(ui, transcript, phone::live, ending -> end(words(ending)));
    transcript.setLive(true);
    shown = talk;
    try {
      phone.connect(desk.talk(agent.id(), talk));
    } catch (ProblemException refused) {
      end(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "talk-to-agent", failed);
      end(Texts.get("calls.try.failed"));
    }
  }

  private void end(String why) {
    leave();
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
}
