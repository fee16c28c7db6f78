package com.creativeai.calls;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.media.LiveLines;
import com.creativeai.identity.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Listens in on a call while it lasts (CALL-7); who does so is written down (ID-9). */
@ApplicationScoped
public class ListenToCall {
  static final String ACTION = "call.listened-in";

  @Inject TalkedOn talked;
  @Inject LiveLines lines;
  @Inject BrowserTickets tickets;
  @Inject AuditTrail audit;

  /** Answers a one-time ticket for the media socket. */
  public String begin(Holder holder, CallId id) {
    talked.check(holder.organization(), id);
    audit.record(holder.organization(), holder.subject(), ACTION, id.toString(), Map.of());
    return tickets.issue(holder, lines.visit(id));
  }
}
