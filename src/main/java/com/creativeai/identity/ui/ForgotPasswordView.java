package com.creativeai.identity.ui;

import com.creativeai.identity.RequestMail;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;

/** Asks for the link to a new password; says the same for every address (I3). */
@Route(ForgotPasswordView.PATH)
@RouteScoped
@AnonymousAllowed
public class ForgotPasswordView extends AccountPage implements BeforeEnterObserver {
  static final String PATH = "forgot-password";

  private final EmailField email = email();
  private final RequestMail mail;
  private final TokenSettings settings;
  private final Outbox outbox;

  @Inject
  public ForgotPasswordView(Shell shell, RequestMail mail, TokenSettings settings, Outbox outbox) {
    super(shell, "identity.forgot");
    this.mail = mail;
    this.settings = settings;
    this.outbox = outbox;
    email.setAutofocus(true);
    addToForm(email, submit(this::request));
    setFootnote(toSignIn());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (settings.isSupabase()) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void request() {
    if (isGiven(email)) {
      mail.recovery(email.getValue(), from());
      finish(Texts.get("identity.forgot.done", email.getValue()));
      if (outbox.isShown()) {
        addToForm(new Anchor("/outbox", Texts.get("identity.account.outbox")));
      }
    }
  }
}
