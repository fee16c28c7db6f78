package com.creativeai.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.AccountSettings;
import com.creativeai.identity.Accounts;
import com.creativeai.identity.Identities;
import com.creativeai.identity.IdentitySettings;
import com.creativeai.identity.SignUp;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.ui.MockPages;
import com.creativeai.platform.ui.Shell;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sign-in page (I3, I4, I8). */
@ExtendWith(MockPages.class)
class SignInViewTest {
  private static final Map<String, String> CLOSED = Map.of();
  private static final Map<String, String> OPEN = Map.of("HTTP_HOST", "0.0.0.0");

  private final Accounts accounts = new Accounts();
  private final Identities identity = accounts.identity;

  @Test
  void pageHasHeadingAndFieldsForPasswordManagers() {
    open(OPEN);

    assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
    assertThat(_get(EmailField.class).getAutocomplete()).isEqualTo(Autocomplete.USERNAME);
    assertThat(_get(PasswordField.class).getAutocomplete())
        .isEqualTo(Autocomplete.CURRENT_PASSWORD);
  }

  @Test
  void rightPasswordOpensASessionAndLeavesForTheWantedPage() {
    open(OPEN);
    type("ada@acme.example", Identities.PASSWORD);
    _click(submit());

    assertThat(identity.sessionsOpen()).isEqualTo(1);
    assertThat(submit().isEnabled()).as("stays busy").isFalse();
  }

  @Test
  void wrongPasswordSaysSoInPlaceAndMayBeTriedAgain() {
    open(OPEN);
    type("ada@acme.example", "wrong");
    _click(submit());

    assertThat(error()).isEqualTo("The address or the password is not right.");
    assertThat(submit().isEnabled()).isTrue();
    assertThat(identity.sessionsOpen()).isZero();
  }

  @Test
  void unconfirmedAddressIsToldSoAndMayHaveTheMailAgain() {
    accounts.signUp.signUp(
        new SignUp.Command("bob@x.example", "seven quiet otters", "Bob", Map.of(), "192.0.2.7"));
    open(OPEN);
    type("bob@x.example", "seven quiet otters");
    _click(submit());
    assertThat(error()).startsWith("Open the link in the mail");
    _click(_get(Button.class, spec -> spec.withText("Send the mail again")));

    assertThat(accounts.mails).hasSize(2);
    assertThat(error()).contains("on its way");
  }

  @Test
  void waysBackInAreOfferedAndSignUpWhileItIsOpen() {
    open(OPEN);
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .contains("/forgot-password", "/sign-up");
    UI.getCurrent().removeAll();
    open(Map.of("SIGN_UP", "closed"));
    assertThat(_find(Anchor.class)).extracting(Anchor::getHref).doesNotContain("/sign-up");
  }

  @Test
  void otherProvidersAreOfferedWhenTheyAreSetUp() {
    open(OPEN);
    assertThat(_find(Button.class, spec -> spec.withText("Continue with Google"))).isEmpty();
    UI.getCurrent().removeAll();
    open(Map.of("GOOGLE_CLIENT_ID", "id", "GOOGLE_CLIENT_SECRET", "secret"));
    assertThat(_find(Button.class, spec -> spec.withText("Continue with Google"))).hasSize(1);
    assertThat(_find(Button.class, spec -> spec.withText("Continue with GitHub"))).isEmpty();
  }

  @Test
  void whoHasToWaitIsToldHowLong() {
    open(OPEN);
    type("ada@acme.example", "wrong");
    for (int guess = 0; guess < 6; guess++) {
      _click(submit());
    }

    assertThat(error()).isEqualTo("Too many attempts. Try again in 1 second.");
  }

  @Test
  void emptyFieldsSayWhatIsMissing() {
    open(OPEN);
    _click(submit());

    assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Enter your e-mail address.");
    assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("Enter your password.");
    assertThat(_get(PasswordField.class).isInvalid()).isTrue();
    assertThat(submit().isEnabled()).isTrue();
  }

  @Test
  void demoAccountIsOfferedInTheClosedSandboxOnly() {
    open(CLOSED);
    assertThat(UI.getCurrent().getElement().getTextRecursively())
        .contains("demo@creativeai.test")
        .contains("demo-password");
    assertThat(_find(Button.class, spec -> spec.withText("Use demo account"))).hasSize(1);
  }

  @Test
  void demoPasswordIsNotToldWhereOthersCanReadIt() {
    open(OPEN);
    assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("demo");
  }

  private void open(Map<String, String> settings) {
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(settings.get(name)));
    AccountDesk desk = Desks.own(accounts, settings);
    UI.getCurrent()
        .add(
            new SignInView(
                new Shell(Optional.empty(), List.of(), List.of()),
                new PageSession(desk, identity.signOut(), identity.cookie()),
                new IdentitySettings(configuration),
                new KnownCaller(),
                new AccountSettings(configuration),
                desk));
  }

  private static void type(String email, String password) {
    _setValue(_get(EmailField.class), email);
    _setValue(_get(PasswordField.class), password);
  }

  private static Button submit() {
    return _get(Button.class, spec -> spec.withText("Sign in"));
  }

  private static String error() {
    return _get(Paragraph.class, spec -> spec.withClasses("cai-sign-in-error")).getText();
  }
}
