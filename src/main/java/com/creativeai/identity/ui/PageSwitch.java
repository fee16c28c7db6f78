package com.creativeai.identity.ui;

import com.creativeai.identity.Actor;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.SwitchOrganization;
import com.creativeai.platform.security.OrganizationId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes the page to another organization (O10), by a full page load: nothing of the one before may
 * stay on the screen.
 */
@ApplicationScoped
public class PageSwitch {
  @Inject SwitchOrganization switching;
  @Inject SessionCookie cookie;

  public void switchTo(Actor actor, OrganizationId wanted) {
    String token = cookie.read(VaadinRequest.getCurrent().getCookies()).orElse("");
    String next = switching.switchTo(actor, token, wanted);
    VaadinResponse.getCurrent().addCookie(cookie.carrying(next));
    leaveFor(LocalAddress.START);
  }

  /** To the sign-in page, where the session has ended. */
  public void signedOut() {
    leaveFor(new LocalAddress(LocalAddress.START.signInAddress()));
  }

  private static void leaveFor(LocalAddress address) {
    UI.getCurrent().getPage().setLocation(address.value());
  }
}
