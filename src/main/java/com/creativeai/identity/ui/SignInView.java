package com.creativeai.identity.ui;

import com.creativeai.identity.AccountSettings;
import com.creativeai.identity.DemoOrganization;
import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.IdentitySettings;
import com.creativeai.identity.TooManyAttempts;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** The sign-in page; leads on to where somebody was going (I10). */
@Route(SignInView.PATH)
@RouteScoped
@AnonymousAllowed
public class SignInView extends CenteredPage implements BeforeEnterObserver, HasDynamicTitle {
  static final String PATH = "sign-in";

  /** The query parameter that names the wanted address. */
  static final String WANTED = "to";

  /** The query parameter of somebody who came back from another provider in vain. */
  static final String PROBLEM = "problem";

  private final EmailField email = new EmailField(Texts.get("identity.sign-in.email"));
  private final PasswordField password = new PasswordField(Texts.get("identity.sign-in.password"));
  private final Button submit = new Button(Texts.get("identity.sign-in.submit"));
  private final Paragraph error = new Paragraph();
  private final PageSession session;
  private final CurrentCaller caller;
  private final AccountDesk desk;
  private final Button resend = new Button(Texts.get("identity.sign-in.resend"));

  private LocalAddress wanted = LocalAddress.START;

  @Inject
  public SignInView(
      Shell shell,
      PageSession session,
      IdentitySettings settings,
      CurrentCaller caller,
      AccountSettings accounts,
      AccountDesk desk) {
    super(shell.banners());
    this.desk = desk;
    this.session = session;
    this.caller = caller;
    setHeading(Texts.get("identity.sign-in"), Texts.get("identity.sign-in.sentence"));
    addToCard(error, resend(), email(), password(), submit());
    addToCard(ways(accounts.isSignUpOpen()));
    desk.providers().forEach(provider -> addToCard(elsewhere(provider)));
    settings.shownPassword().ifPresent(this::offerDemo);
    error.addClassName("cai-sign-in-error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = LocalAddress.of(event.getLocation().getQueryParameters().getSingleParameter(WANTED));
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(PROBLEM)
        .ifPresent(problem -> show(Texts.get(words(problem))));
    if (caller.find().isPresent()) {
      event.getUI().getPage().setLocation(wanted.value());
    }
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("identity.sign-in"));
  }

  private static String words(String problem) {
    return problem.equals(IdentityProblem.LINK_NOT_VALID.code())
        ? "identity.sign-in.link-over"
        : "identity.sign-in.elsewhere.failed";
  }

  private EmailField email() {
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setAutocapitalize(Autocapitalize.NONE);
    email.setAutofocus(true);
    email.setWidthFull();
    return email;
  }

  private PasswordField password() {
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setMaxLength(512);
    password.setWidthFull();
    return password;
  }

  private Button submit() {
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClassName("cai-busy-when-disabled");
    submit.setWidthFull();
    // The browser disables it at the click, before the answer is there.
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> signIn());
    submit.addClickShortcut(Key.ENTER).listenOn(email, password).setResetFocusOnActiveElement(true);
    return submit;
  }

  private static Div ways(boolean signUpOpen) {
    Anchor forgot = new Anchor("/" + ForgotPasswordView.PATH, Texts.get("identity.sign-in.forgot"));
    Div ways = new Div(forgot);
    ways.addClassName("cai-sign-in-ways");
    if (signUpOpen) {
      ways.add(
          AccountPage.link(
              Texts.get("identity.sign-in.no-account"),
              "/" + SignUpView.PATH,
              Texts.get("identity.sign-up")));
    }
    return ways;
  }

  /** Leaves the page for the provider's. */
  private Button elsewhere(String provider) {
    Button button = new Button(Texts.get("identity.sign-in." + provider));
    button.setWidthFull();
    button.addClickListener(
        click -> UI.getCurrent().getPage().setLocation(desk.door(provider, wanted)));
    return button;
  }

  private Button resend() {
    resend.setVisible(false);
    resend.addClickListener(
        click -> {
          try {
            desk.confirmAgain(email.getValue(), AccountPage.from());
            show(Texts.get("identity.sign-in.resent"));
          } catch (ProblemException refused) {
            show(refused.detail());
          }
        });
    return resend;
  }

  private void offerDemo(Secret demoPassword) {
    Div address = new Div(Texts.get("identity.sign-in.demo", DemoOrganization.OWNER_EMAIL.value()));
    Div secret = new Div(Texts.get("identity.sign-in.demo.password", demoPassword.reveal()));
    Button use = new Button(Texts.get("identity.sign-in.demo.use"));
    use.setWidthFull();
    use.setDisableOnClick(true);
    use.addClickListener(
        click -> {
          email.setValue(DemoOrganization.OWNER_EMAIL.value());
          password.setValue(demoPassword.reveal());
          signIn();
          use.setEnabled(true);
        });
    addToCard(use);
    setFootnote(address, secret);
  }

  private void signIn() {
    error.setVisible(false);
    if (isComplete()) {
      try {
        session.signIn(email.getValue(), password.getValue(), wanted);
        // The button stays busy until the wanted page replaces this one.
        return;
      } catch (TooManyAttempts tooMany) {
        show(Texts.get("identity.sign-in.wait", tooMany.seconds()));
      } catch (ProblemException refused) {
        resend.setVisible(refused.type() == IdentityProblem.EMAIL_NOT_CONFIRMED);
        show(message(refused));
      }
    }
    submit.setEnabled(true);
  }

  private boolean isComplete() {
    require(email.isEmpty(), email::setInvalid, email::setErrorMessage, "email");
    require(password.isEmpty(), password::setInvalid, password::setErrorMessage, "password");
    return !email.isEmpty() && !password.isEmpty();
  }

  private static void require(
      boolean missing, Consumer<Boolean> mark, Consumer<String> message, String field) {
    mark.accept(missing);
    message.accept(missing ? Texts.get("identity.sign-in." + field + ".missing") : "");
  }

  private static String message(ProblemException refused) {
    if (refused.type() == IdentityProblem.EMAIL_NOT_CONFIRMED) {
      return Texts.get("identity.sign-in.unconfirmed");
    }
    if (refused.type() == IdentityProblem.NO_ORGANIZATION) {
      return Texts.get("identity.sign-in.no-organization");
    }
    return refused.type() == IdentityProblem.WRONG_CREDENTIALS
        ? Texts.get("identity.sign-in.wrong")
        : refused.detail();
  }

  private void show(String text) {
    error.setText(text);
    error.setVisible(true);
    password.focus();
  }
}
