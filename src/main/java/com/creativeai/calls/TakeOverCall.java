package com.creativeai.calls;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.media.ColleagueDoor;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Talks with the person on a call in place of its agent, until it is given back or ends (C23,
 * CALL-7); who does so is written down (ID-9).
 */
@ApplicationScoped
public class TakeOverCall {
  static final String ACTION = "call.taken-over";

  @Inject TalkedOn talked;
  @Inject ColleagueDoor door;
  @Inject BrowserTickets tickets;
  @Inject AuditTrail audit;

  /**
   * Answers a one-time ticket for the media socket, which takes the call over when it opens.
   *
   * @param name of whoever takes it over, for people
   */
  public String begin(Holder holder, String name, CallId id) {
    talked.check(holder.organization(), id);
    door.findOther(id, holder.subject())
        .ifPresent(
            other -> {
              throw new ProblemException(
                  CallProblem.TAKEN_OVER, other + " has taken this call over.");
            });
    audit.record(holder.organization(), holder.subject(), ACTION, id.toString(), Map.of());
    return tickets.issue(holder, door.visit(id, holder.subject(), name));
  }
}
