package com.creativeai.calls.ui;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.DialingIndicator;
import com.creativeai.platform.ui.DialingIndicator.Motion;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head of a call's page: who, how it stands, and the way to end it or to call again. */
class CallHead extends PageHeader {
  private final DialingIndicator indicator = new DialingIndicator();
  private final Span outcome = new Span();
  private final Button hangUp = new Button(Texts.get("calls.hang-up"), Glyph.PHONE_OFF.icon());
  private final Button transfer = new Button(Texts.get("calls.transfer.open"), Glyph.USERS.icon());
  private final Button again = new Button(Texts.get("calls.again"), Glyph.PHONE_CALL.icon());
  private @Nullable CallStatus shownStatus;
  private @Nullable Outcome shownOutcome;

  /**
   * @param mayAct whether the call may be hung up and handed over by whoever sees it
   */
  CallHead(
      Call call, CallableNumbers numbers, boolean mayAct, Runnable onHangUp, Runnable onTransfer) {
    super(numbers.readable(CallWords.person(call)));
    breadcrumbs(new Crumb(Texts.get("calls.title"), CallsView.class));
    beside(indicator, outcome);
    if (mayAct) {
      hangUp.addThemeVariants(ButtonVariant.LUMO_ERROR);
      hangUp.setDisableOnClick(true);
      hangUp.addClickListener(click -> onHangUp.run());
      again.addClickListener(click -> NewCallView.open(CallWords.person(call)));
      transfer.addClickListener(click -> onTransfer.run());
      actions(again, transfer, hangUp);
    }
  }

  void show(Call call, Instant now) {
    hangUp.setVisible(!call.isOver());
    transfer.setVisible(call.status() == CallStatus.IN_PROGRESS && call.transfer() == null);
    again.setVisible(call.isOver());
    if (call.status() != shownStatus) {
      shownStatus = call.status();
      move(indicator, call, now);
    }
    // A conversation may be judged before the call is over: a colleague has it, or a new one began.
    Outcome result = call.isOver() ? call.conversation().outcome() : null;
    if (result != null && result != shownOutcome) {
      shownOutcome = result;
      StatusBadge badge = CallWords.badge(result);
      outcome.removeAll();
      outcome.add(badge);
    }
    sentence(call.progress().howItEnded().map(end -> CallWords.sentence(end.reason())).orElse(""));
  }

  /** The order to hang up was not taken: it may be given again. */
  void mayHangUpAgain() {
    hangUp.setEnabled(true);
  }

  /** Where the call stands, for its head and the wall of calls. */
  static void move(DialingIndicator indicator, Call call, Instant now) {
    CallStatus status = call.status();
    String words = CallWords.of(status);
    Instant answered = call.progress().answeredAt();
    switch (status) {
      case QUEUED -> indicator.show(Motion.QUEUED, words);
      case RINGING -> indicator.show(Motion.RINGING, words);
      case IN_PROGRESS ->
          indicator.inProgress(
              words,
              answered == null || answered.isAfter(now)
                  ? Duration.ZERO
                  : Duration.between(answered, now));
      default ->
          indicator.ended(
              words, CallWords.tone(status), call.progress().duration().orElse(Duration.ZERO));
    }
  }
}
