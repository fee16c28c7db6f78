package com.creativeai.identity.ui;

import com.creativeai.identity.IdentityProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;

/** Sets a new password by the link of a mail (ID-1, I17). */
@Route(ResetPasswordView.PATH)
@RouteScoped
@AnonymousAllowed
public class ResetPasswordView extends AccountPage implements BeforeEnterObserver {
  static final String PATH = "reset-password";
  static final String TOKEN = ConfirmEmailView.TOKEN;

  private final NewPassword password =
      new NewPassword(Texts.get("identity.password.new"), () -> "");
  private final AccountDesk desk;
  private String token = "";

  @Inject
  public ResetPasswordView(Shell shell, AccountDesk desk) {
    super(shell, "identity.reset");
    this.desk = desk;
    addToForm(password, submit(this::reset, password));
    setFootnote(toSignIn());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event.getLocation().getQueryParameters().getSingleParameter(TOKEN).orElse(""));
  }

  void open(String link) {
    token = link;
    if (!desk.isGood(link)) {
      over();
    }
  }

  private void reset() {
    if (!password.isGood()) {
      return;
    }
    try {
      desk.reset(token, password.value());
      finish(Texts.get("identity.reset.done"));
    } catch (ProblemException refused) {
      if (refused.type() == IdentityProblem.LINK_NOT_VALID) {
        over();
      } else {
        atField(refused, "password", password::complain);
      }
    }
  }

  private void over() {
    finish(
        Texts.get("identity.reset.over"),
        new Anchor("/" + ForgotPasswordView.PATH, Texts.get("identity.reset.again")));
  }
}
