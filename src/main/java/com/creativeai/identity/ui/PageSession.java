package com.creativeai.identity.ui;

import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.SignOut;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Signs in and out within a page's own request: clicks arrive as ordinary HTTP requests (the push
 * transport is WEBSOCKET_XHR), so their responses can carry a cookie, and Vaadin's token in them
 * keeps other sites out. Both leave by a full page load, which also renews the push connection.
 */
@ApplicationScoped
public class PageSession {
  @Inject AccountDesk desk;
  @Inject SignOut signOut;
  @Inject SessionCookie cookie;

  public PageSession() {}

  PageSession(AccountDesk desk, SignOut signOut, SessionCookie cookie) {
    this.desk = desk;
    this.signOut = signOut;
    this.cookie = cookie;
  }

  /** Leads on to where somebody was going, or to the second step (F7). */
  void signIn(String email, String password, LocalAddress wanted) {
    String from = VaadinRequest.getCurrent().getRemoteAddr();
    try {
      enter(desk.signIn(new SignIn.Command(email, password, from)), wanted);
    } catch (SecondStepNeeded needed) {
      UI.getCurrent().getPage().setLocation(SecondStepView.address(wanted));
    }
  }

  /** The second step. */
  void finish(String code, LocalAddress wanted) {
    enter(desk.finish(code, VaadinRequest.getCurrent().getRemoteAddr()), wanted);
  }

  private void enter(String token, LocalAddress wanted) {
    VaadinRequest request = VaadinRequest.getCurrent();
    // Whoever planted the id of the session before must not have it after.
    if (request instanceof VaadinServletRequest servlet) {
      servlet.getHttpServletRequest().changeSessionId();
    }
    VaadinResponse.getCurrent().addCookie(cookie.carrying(token));
    UI.getCurrent().getPage().setLocation(wanted.value());
  }

  void signOut() {
    cookie.read(VaadinRequest.getCurrent().getCookies()).ifPresent(signOut::signOut);
    VaadinResponse.getCurrent().addCookie(cookie.removal());
    UI.getCurrent().getPage().setLocation(LocalAddress.START.signInAddress());
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
