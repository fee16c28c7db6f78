package com.creativeai.identity.ui;

import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;

/** Asks for the link to a new password; says the same for every address (I3). */
@Route(ForgotPasswordView.PATH)
@RouteScoped
@AnonymousAllowed
public class ForgotPasswordView extends AccountPage {
  static final String PATH = "forgot-password";

  private final EmailField email = email();
  private final AccountDesk desk;
  private final Outbox outbox;

  @Inject
  public ForgotPasswordView(Shell shell, AccountDesk desk, Outbox outbox) {
    super(shell, "identity.forgot");
    this.desk = desk;
    this.outbox = outbox;
    email.setAutofocus(true);
    addToForm(email, submit(this::request, email));
    setFootnote(toSignIn());
  }

  private void request() {
    if (isGiven(email)) {
      desk.recover(email.getValue(), from());
      finish(Texts.get("identity.forgot.done", email.getValue()));
      if (outbox.isShown()) {
        addToForm(new Anchor("/outbox", Texts.get("identity.account.outbox")));
      }
    }
  }
}
