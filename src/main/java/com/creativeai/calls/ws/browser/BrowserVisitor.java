package com.creativeai.calls.ws.browser;

import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.StandingCaller;
import java.security.Principal;

/** Somebody whose handshake was good, and what they came for. */
record BrowserVisitor(StandingCaller caller, BrowserVisit visit) implements Principal {
  boolean mayStay() {
    return caller.may(visit.permission());
  }

  boolean isSamePerson(OrganizationId organization, String subject) {
    return caller.caller().organization().equals(organization)
        && caller.caller().subject().equals(subject);
  }

  @Override
  public String getName() {
    return caller.getName();
  }

  @Override
  public String toString() {
    return caller.toString();
  }
}
