package com.creativeai.calls.ui;

import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.identity.SessionCookie;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.TokenHash;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Says for whom a page asks a ticket: the person, in the session of this request (BR1). */
@Dependent
class TicketHolders {
  @Inject SessionCookie cookie;

  Holder of(Caller caller) {
    String session = cookie.read(VaadinRequest.getCurrent().getCookies()).orElse("");
    return new Holder(TokenHash.of(session), caller.organization(), caller.subject());
  }
}
