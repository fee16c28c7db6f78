package com.creativeai.identity.ui;

import com.creativeai.identity.Redeem;
import com.creativeai.identity.ResetPassword;
import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.User;
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
import java.util.Set;

/**
 * Confirms an address by the link of a mail. It takes a click: programs that look at links in mail
 * before people do must not use them up.
 */
@Route(ConfirmEmailView.PATH)
@RouteScoped
@AnonymousAllowed
public class ConfirmEmailView extends AccountPage implements BeforeEnterObserver {
  static final String PATH = "confirm-email";
  static final String TOKEN = "token";

  private final Redeem redeem;
  private final ResetPassword reset;
  private String token = "";

  @Inject
  public ConfirmEmailView(Shell shell, Redeem redeem, ResetPassword reset) {
    super(shell, "identity.confirm");
    this.redeem = redeem;
    this.reset = reset;
    addToForm(submit(this::confirm));
    setFootnote(toSignIn());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event.getLocation().getQueryParameters().getSingleParameter(TOKEN).orElse(""));
  }

  void open(String link) {
    token = link;
  }

  private void choosePassword(String link) {
    finish(
        Texts.get("identity.confirm.choose"),
        new Anchor(
            "/" + ResetPasswordView.PATH + "?" + ResetPasswordView.TOKEN + "=" + link,
            Texts.get("identity.confirm.choose.link")));
  }

  private void confirm() {
    try {
      User confirmed = redeem.link(token, Set.of(Purpose.SIGN_UP, Purpose.EMAIL_CHANGE));
      reset
          .linkWithout(confirmed)
          .ifPresentOrElse(this::choosePassword, () -> finish(Texts.get("identity.confirm.done")));
    } catch (ProblemException over) {
      finish(Texts.get("identity.confirm.over"));
    }
  }
}
