package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Sends a short message to the person on a call, from the call's number and to nobody else: at most
 * two for each call (C18).
 */
@ApplicationScoped
public class SendText {
  public static final int LONGEST = 480;
  private static final System.Logger LOG = System.getLogger(SendText.class.getName());

  @Inject NumberGuard guard;
  @Inject AllowedDestinations allowed;
  @Inject ChangeCall change;
  @Inject Telephony telephony;
  @Inject Clock clock;

  public void send(Call call, String words) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw ProblemException.atField(
          CallProblem.TEXT_TOO_LONG, "text", "From 1 to " + LONGEST + " characters.");
    }
    PhoneNumber to = call.theirs();
    if (to.equals(PhoneNumber.WITHHELD) || !allowed.isAllowed(call.organization(), to)) {
      throw new ProblemException(
          CallProblem.DESTINATION_NOT_ALLOWED, "No message may be sent to this number.");
    }
    if (guard.isSuppressed(call.organization(), to)) {
      throw new ProblemException(
          CallProblem.NUMBER_SUPPRESSED, "This person asked not to be called.");
    }
    if (!isOneOfTwo(call)) {
      throw new ProblemException(
          CallProblem.TOO_MANY_TEXTS, "Two messages were sent on this call already.");
    }
    try {
      telephony.send(new TextMessage(call.ours(), to, text));
    } catch (ProviderUnavailable | ProviderRejected failed) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier did not take the message: " + failed.getMessage());
    }
    LOG.log(System.Logger.Level.INFO, "step=send-text call={0}", call.id());
  }

  /** Noted before the carrier is asked: a lost answer sends no message twice. */
  private boolean isOneOfTwo(Call call) {
    Instant now = clock.instant();
    return change.noteFirst(call, TimelineEvent.TEXT_SENT, now)
        || change.noteFirst(call, TimelineEvent.SECOND_TEXT_SENT, now);
  }
}
