package com.creativeai.identity.ui;

import com.creativeai.identity.AccountSettings;
import com.creativeai.identity.SignUp;
import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.Map;

/** Opening an account (ID-1). */
@Route(SignUpView.PATH)
@RouteScoped
@AnonymousAllowed
public class SignUpView extends AccountPage {
  static final String PATH = "sign-up";

  private static final int LONGEST_NAME = 100;

  private final TextField name = new TextField(Texts.get("identity.sign-up.name"));
  private final EmailField email = email();
  private final NewPassword password =
      new NewPassword(Texts.get("identity.sign-up.password"), email::getValue);
  private final AccountDesk desk;
  private final Outbox outbox;

  @Inject
  public SignUpView(Shell shell, AccountDesk desk, AccountSettings settings, Outbox outbox) {
    super(shell, "identity.sign-up");
    this.desk = desk;
    this.outbox = outbox;
    if (!settings.isSignUpOpen()) {
      show(Texts.get("identity.sign-up.by-invitation"));
    }
    name.setAutocomplete(Autocomplete.NAME);
    name.setMaxLength(LONGEST_NAME);
    name.setAutofocus(true);
    name.setWidthFull();
    addToForm(name, email, password, submit(this::signUp, name, email, password));
    setFootnote(
        link(
            Texts.get("identity.sign-up.known"),
            "/" + SignInView.PATH,
            Texts.get("identity.sign-in")));
  }

  private void signUp() {
    name.setErrorMessage(Texts.get("identity.sign-up.name.missing"));
    name.setInvalid(name.getValue().isBlank());
    boolean complete = isGiven(email) & password.isGood() & !name.isInvalid();
    if (!complete) {
      return;
    }
    try {
      desk.signUp(
          new SignUp.Command(
              email.getValue(), password.value(), name.getValue(), Map.of(), from()));
    } catch (ProblemException refused) {
      atField(
          refused,
          "email",
          message -> {
            email.setErrorMessage(message);
            email.setInvalid(true);
          });
      return;
    }
    finish(Texts.get("identity.sign-up.done.text", email.getValue()));
    if (outbox.isShown()) {
      addToForm(new Anchor("/outbox", Texts.get("identity.account.outbox")));
    }
  }
}
