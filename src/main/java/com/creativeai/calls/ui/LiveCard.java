package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.BrowserPhone;
import com.creativeai.platform.ui.DialingIndicator;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call that is going on: who, which agent, since when, the last words; listen in, take over,
 * hang up.
 */
class LiveCard extends Article {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(LiveCard.class.getName());

  private final transient CallDesk desk;
  private final transient Call call;
  private final DialingIndicator indicator = new DialingIndicator();
  private final Span speaker = new Span();
  private final Span words = new Span();
  private final Paragraph taken = new Paragraph();
  private final BrowserPhone phone;
  private final Button hangUp = new Button(Texts.get("calls.hang-up"), Glyph.PHONE_OFF.icon());
  private int lastTurn;

  /** What whoever looks at the wall may do with a call. */
  record Rights(boolean listen, boolean takeOver, boolean hangUp) {}

  LiveCard(CallDesk desk, CallableNumbers numbers, Call call, Rights rights) {
    this.desk = desk;
    this.call = call;
    phone = BrowserPhone.listening(rights.takeOver());
    addClassName("calls-live-card");
    String number = numbers.readable(CallWords.person(call));
    RouterLink who = new RouterLink(number, CallView.class, CallWords.address(call));
    who.addClassName("calls-number");
    Span agent = new Span(call.plan().dialogue().agentName());
    agent.addClassName("cai-muted");
    Div head = new Div(new Div(who, agent), indicator);
    head.addClassName("calls-live-head");
    Paragraph said = new Paragraph(speaker, words);
    said.addClassName("calls-live-words");
    speaker.addClassName("cai-muted");
    words.setText(Texts.get("calls.live.silent"));
    taken.addClassName("calls-live-taken");
    taken.setVisible(false);
    add(head, said, taken);
    if (rights.listen()) {
      phone.addReadyListener(this::listen);
      phone.addTakeOverListener(this::takeOver);
      add(phone);
    }
    if (rights.hangUp()) {
      hangUp.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
      hangUp.setAriaLabel(Texts.get("calls.live.hang-up", number));
      hangUp.setDisableOnClick(true);
      hangUp.addClickListener(click -> hangUp());
      add(hangUp);
    }
    List<Turn> turns = desk.transcript(call.id());
    turns.forEach(this::say);
  }

  void show(Call now, Instant moment) {
    CallHead.move(indicator, now, moment);
    phone.setVisible(now.progress().answeredAt() != null);
    Optional<String> colleague = TakeOver.present(now);
    phone.setTaken(colleague.isPresent());
    taken.setVisible(colleague.isPresent());
    colleague.ifPresent(name -> taken.setText(Texts.get("calls.live.taken", name)));
  }

  /** The newest turn, or another version of it. */
  void say(Turn turn) {
    if (turn.number() >= lastTurn) {
      lastTurn = turn.number();
      boolean byAgent = turn.role() == Speaker.ASSISTANT;
      speaker.setText(Texts.get(byAgent ? "ui.transcript.agent" : "ui.transcript.caller") + ": ");
      words.setText(turn.message());
    }
  }

  BrowserPhone phone() {
    return phone;
  }

  private void listen() {
    try {
      phone.connect(desk.listen(call.id()));
    } catch (ProblemException refused) {
      phone.ended(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "listen", failed);
      phone.ended(Texts.get("calls.live.listen.failed"));
    }
  }

  private void takeOver() {
    try {
      phone.takeOver(desk.takeOver(call.id()));
    } catch (ProblemException refused) {
      phone.refused(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "take-over", failed);
      phone.refused(Texts.get("calls.live.listen.failed"));
    }
  }

  private void hangUp() {
    try {
      desk.hangUp(call.id());
      Toasts.success(Texts.get("calls.hang-up.asked"));
    } catch (ProblemException refused) {
      hangUp.setEnabled(true);
      Toasts.error(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "live-hang-up", failed);
      hangUp.setEnabled(true);
      Toasts.error(Texts.get("calls.hang-up.failed", RequestId.current()));
    }
  }
}
