package com.creativeai.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.AccountSettings;
import com.creativeai.identity.Accounts;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.SignUp;
import com.creativeai.identity.model.User;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.mail.InMemoryOutboxStore;
import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.mail.SmtpServer;
import com.creativeai.platform.ui.MockPages;
import com.creativeai.platform.ui.Shell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ID-1: the pages around accounts. */
@ExtendWith(MockPages.class)
class AccountPagesTest {
  private static final String PASSWORD = "seven quiet otters";
  private static final EmailAddress BOB = new EmailAddress("bob@new.example");

  private final Accounts accounts = new Accounts();
  private final Configuration configuration = new Configuration(name -> Optional.empty());
  private final Shell shell = new Shell(Optional.empty(), List.of(), List.of());

  @Test
  void signUpSendsAMailAndSaysSo() {
    open(signUp());
    assertThat(_get(PasswordField.class).getAutocomplete()).isEqualTo(Autocomplete.NEW_PASSWORD);
    assertThat(_get(EmailField.class).getAutocomplete()).isEqualTo(Autocomplete.USERNAME);
    type("Bob", "bob@new.example", PASSWORD);
    assertThat(text()).contains("Strength: strong");
    click("Create account");

    assertThat(accounts.mails).hasSize(1);
    assertThat(text()).contains("We sent a link to bob@new.example");
    assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("/outbox");
    assertThat(_find(PasswordField.class)).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAtTheField() {
    open(signUp());
    type("", "", "short");
    click("Create account");

    assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("Enter your name.");
    assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Enter your e-mail address.");
    assertThat(_get(PasswordField.class).getErrorMessage()).contains("at least 10");
    assertThat(text()).contains("Strength: too easy to guess");
    assertThat(accounts.mails).isEmpty();
  }

  @Test
  void confirmationTakesAClickAndALinkThatIsGood() {
    signUpBob();
    ConfirmEmailView page = new ConfirmEmailView(shell, accounts.redeem, accounts.reset);
    open(page);
    click("Confirm my address");
    assertThat(text()).contains("This link was used already");

    UI.getCurrent().removeAll();
    ConfirmEmailView good = new ConfirmEmailView(shell, accounts.redeem, accounts.reset);
    good.open(accounts.link());
    open(good);
    click("Confirm my address");
    assertThat(text()).contains("Your address is confirmed");
    assertThat(accounts.identity.users.findByEmail(BOB).filter(User::isConfirmed)).isPresent();
  }

  @Test
  void forgottenPasswordSaysTheSameForEveryAddress() {
    forgot("ada@acme.example");
    String known = text();
    UI.getCurrent().removeAll();
    forgot("eve@acme.example");

    assertThat(text()).isEqualTo(known.replace("ada@", "eve@"));
    assertThat(accounts.mails).hasSize(1);
  }

  @Test
  void newPasswordIsSetByTheLinkOnce() {
    accounts.requestMail.recovery("ada@acme.example", "192.0.2.7");
    String link = accounts.link();
    openReset(link);
    _setValue(_get(PasswordField.class), "1234567890");
    click("Set password");
    assertThat(_get(PasswordField.class).getErrorMessage()).contains("first to be guessed");
    _setValue(_get(PasswordField.class), PASSWORD);
    click("Set password");
    assertThat(text()).contains("Your password is set");

    UI.getCurrent().removeAll();
    openReset(link);
    assertThat(text()).contains("This link was used already");
    assertThat(_find(PasswordField.class)).isEmpty();
  }

  private void forgot(String email) {
    open(new ForgotPasswordView(shell, Desks.own(accounts), outbox()));
    _setValue(_get(EmailField.class), email);
    click("Mail me a link");
  }

  private void openReset(String link) {
    ResetPasswordView page = new ResetPasswordView(shell, Desks.own(accounts));
    page.open(link);
    open(page);
  }

  private SignUpView signUp() {
    return new SignUpView(shell, Desks.own(accounts), new AccountSettings(configuration), outbox());
  }

  private Outbox outbox() {
    return new Outbox(
        new InMemoryOutboxStore(),
        new DeploymentSettings(configuration),
        new SmtpServer(configuration));
  }

  private void signUpBob() {
    accounts.signUp.signUp(new SignUp.Command(BOB.value(), PASSWORD, "Bob", Map.of(), "192.0.2.7"));
  }

  private static void open(Component page) {
    UI.getCurrent().add(page);
  }

  private static void type(String name, String email, String password) {
    _setValue(_get(TextField.class), name);
    _setValue(_get(EmailField.class), email);
    _setValue(_get(PasswordField.class), password);
  }

  private static void click(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static String text() {
    return UI.getCurrent().getElement().getTextRecursively();
  }
}
