package com.creativeai.identity.ui;

import com.creativeai.identity.SecondStep;
import com.creativeai.identity.SecondStepCookie;
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
  @Inject SignIn signIn;
  @Inject SignOut signOut;
  @Inject SessionCookie cookie;
  @Inject SecondStepCookie noteCookie;
  @Inject SecondStep secondStep;

  public PageSession() {}

  PageSession(
      SignIn signIn,
      SignOut signOut,
      SessionCookie cookie,
      SecondStepCookie noteCookie,
      SecondStep secondStep) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.cookie = cookie;
    this.noteCookie = noteCookie;
    this.secondStep = secondStep;
  }

  /** Leads on to where somebody was going, or to the second step (F7). */
  void signIn(String email, String password, LocalAddress wanted) {
    String from = VaadinRequest.getCurrent().getRemoteAddr();
    try {
      enter(signIn.signIn(new SignIn.Command(email, password, from)), wanted);
    } catch (SecondStepNeeded needed) {
      VaadinResponse.getCurrent().addCookie(noteCookie.carrying(needed.note()));
      UI.getCurrent().getPage().setLocation(SecondStepView.address(wanted));
    }
  }

  /** Whether this browser has done the first step. */
  boolean awaitsSecondStep() {
    return secondStep.isGood(note());
  }

  /** The second step. */
  void finish(String code, LocalAddress wanted) {
    String from = VaadinRequest.getCurrent().getRemoteAddr();
    String token = signIn.finish(note(), code, from);
    VaadinResponse.getCurrent().addCookie(noteCookie.removal());
    enter(token, wanted);
  }

  private String note() {
    return noteCookie.read(VaadinRequest.getCurrent().getCookies());
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
