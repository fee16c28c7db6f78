package com.creativeai.identity;

import static com.creativeai.identity.Accounts.HOME;
import static com.creativeai.identity.Identities.ADA;
import static com.creativeai.identity.Identities.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.User;
import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** ID-1, I3, I11 to I13, I16, I17: from the sign-up to a new password. */
class AccountTest {
  private static final String NEW_PASSWORD = "seven quiet otters";
  private static final EmailAddress BOB = new EmailAddress("bob@new.example");

  private final Accounts accounts = new Accounts();

  @Test
  void confirmedSignUpHasAnOrganizationOfItsOwn() {
    signUp(" Bob@New.example ", NEW_PASSWORD);
    assertThat(problem(() -> signIn(BOB, NEW_PASSWORD)))
        .isEqualTo(IdentityProblem.EMAIL_NOT_CONFIRMED);
    assertThat(accounts.identity.organizations.listOf(bob().id())).isEmpty();
    assertThat(accounts.lastMail().to()).isEqualTo("bob@new.example");

    User confirmed = accounts.redeem.link(accounts.link(), Set.of(Purpose.SIGN_UP));
    assertThat(confirmed.isConfirmed()).isTrue();
    assertThat(signIn(BOB, NEW_PASSWORD).id()).isEqualTo(confirmed.id());
    assertThat(accounts.identity.organizations.listOf(confirmed.id()))
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.name()).isEqualTo("Bob’s organization");
              assertThat(own.findMember(confirmed.id()).orElseThrow().role()).isEqualTo(Role.OWNER);
            });
  }

  @Test
  void codeOfTheMailDoesAsWell() {
    signUp(BOB.value(), NEW_PASSWORD);
    String code = accounts.code();
    assertThat(problem(() -> redeemCode("00000000"))).isEqualTo(IdentityProblem.LINK_NOT_VALID);
    assertThat(redeemCode(code).isConfirmed()).isTrue();
    assertThat(problem(() -> redeemCode(code))).isEqualTo(IdentityProblem.LINK_NOT_VALID);
  }

  @Test
  void codesCannotBeGuessedQuickly() {
    signUp(BOB.value(), NEW_PASSWORD);
    for (int guess = 0; guess < 5; guess++) {
      assertThat(problem(() -> redeemCode("00000000"))).isEqualTo(IdentityProblem.LINK_NOT_VALID);
    }
    assertThat(problem(() -> redeemCode(accounts.code())))
        .isEqualTo(IdentityProblem.TOO_MANY_ATTEMPTS);
  }

  @Test
  void knownAddressGetsTheSameAnswerAndAMail() {
    User unknown = signUp(BOB.value(), NEW_PASSWORD);
    User known = signUp("ada@acme.example", NEW_PASSWORD);

    assertThat(known.isConfirmed()).isEqualTo(unknown.isConfirmed()).isFalse();
    assertThat(known.id()).isNotEqualTo(ADA);
    assertThat(accounts.lastMail().subject()).isEqualTo("You have an account already");
    assertThat(signIn(Identities.ADAS_EMAIL, PASSWORD).id()).isEqualTo(ADA);
  }

  @Test
  void signUpMayBeRepeatedAndTheLastLinkCounts() {
    signUp(BOB.value(), NEW_PASSWORD);
    String first = accounts.link();
    signUp(BOB.value(), NEW_PASSWORD);

    assertThat(problem(() -> accounts.redeem.link(first, Set.of(Purpose.SIGN_UP))))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    User confirmed = accounts.redeem.link(accounts.link(), Set.of(Purpose.SIGN_UP));
    assertThat(accounts.reset.linkWithout(confirmed)).isEmpty();
    assertThat(signIn(BOB, NEW_PASSWORD).email()).isEqualTo(BOB);
  }

  @Test
  void signUpsOfTwoPeopleWithOneAddressLeaveNeitherPassword() {
    signUp(BOB.value(), "a stranger's password");
    signUp(BOB.value(), NEW_PASSWORD);

    User confirmed = accounts.redeem.link(accounts.link(), Set.of(Purpose.SIGN_UP));
    for (String password : new String[] {"a stranger's password", NEW_PASSWORD}) {
      assertThat(problem(() -> signIn(BOB, password))).isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    }
    String link = accounts.reset.linkWithout(confirmed).orElseThrow();
    accounts.reset.reset(link, "chosen by the reader");
    assertThat(signIn(BOB, "chosen by the reader").email()).isEqualTo(BOB);
  }

  @Test
  void whoFloodsAMailboxDoesNotKeepTheirPasswordByThat() {
    for (int mail = 0; mail < 4; mail++) {
      signUp(BOB.value(), "a stranger's password");
    }
    String strangers = accounts.link();
    assertThat(problem(() -> signUp(BOB.value(), NEW_PASSWORD)))
        .isEqualTo(IdentityProblem.TOO_MANY_MAILS);

    accounts.redeem.link(strangers, Set.of(Purpose.SIGN_UP));
    assertThat(problem(() -> signIn(BOB, "a stranger's password")))
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
  }

  @Test
  void recoveryOfAnUnconfirmedAccountForgetsThePasswordOfWhoSignedUp() {
    signUp(BOB.value(), "a stranger's password");
    accounts.requestMail.recovery(BOB.value(), HOME);

    assertThat(accounts.redeem.link(accounts.link(), Set.of(Purpose.RECOVERY)).isConfirmed())
        .isTrue();
    assertThat(problem(() -> signIn(BOB, "a stranger's password")))
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
  }

  @Test
  void linkIsGoodForAnHourAndForItsPurposeOnly() {
    signUp(BOB.value(), NEW_PASSWORD);
    String link = accounts.link();
    assertThat(problem(() -> accounts.redeem.link(link, Set.of(Purpose.RECOVERY))))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    accounts.identity.clock.advance(Duration.ofHours(1));
    assertThat(problem(() -> accounts.redeem.link(link, Set.of(Purpose.SIGN_UP))))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
  }

  @Test
  void recoveryOpensTheAccountWithANewPasswordAndEndsAllSessions() {
    String page =
        accounts.identity.signIn.signIn(
            new SignIn.Command(Identities.ADAS_EMAIL.value(), PASSWORD, HOME));
    AuthGrant grant = accounts.sessions.open(ada());
    accounts.requestMail.recovery("ADA@acme.example", HOME);
    String link = accounts.link();
    assertThat(accounts.reset.isGood(link)).isTrue();
    assertThat(problem(() -> accounts.reset.reset(link, "short")))
        .isEqualTo(IdentityProblem.PASSWORD_WEAK);
    accounts.reset.reset(link, NEW_PASSWORD);

    assertThat(accounts.reset.isGood(link)).isFalse();
    assertThat(signIn(Identities.ADAS_EMAIL, NEW_PASSWORD).id()).isEqualTo(ADA);
    assertThat(problem(() -> signIn(Identities.ADAS_EMAIL, PASSWORD)))
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    assertThat(accounts.identity.sessions.find(page)).isEmpty();
    assertThat(problem(() -> accounts.sessions.refresh(grant.refreshToken())))
        .isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
  }

  @Test
  void unknownAddressesAreMailedNothingAndNotTold() {
    accounts.requestMail.recovery("nobody@acme.example", HOME);
    accounts.requestMail.recovery("nonsense", HOME);
    accounts.requestMail.confirmation("ada@acme.example", HOME);
    assertThat(accounts.mails).isEmpty();
  }

  @Test
  void mailboxCannotBeFlooded() {
    for (int mail = 0; mail < 4; mail++) {
      accounts.requestMail.recovery("ada@acme.example", HOME);
    }
    assertThat(problem(() -> accounts.requestMail.recovery("ada@acme.example", HOME)))
        .isEqualTo(IdentityProblem.TOO_MANY_MAILS);
    assertThat(accounts.mails).hasSize(4);
  }

  @Test
  void newPasswordKeepsThisSessionAndEndsTheOthers() {
    AuthGrant here = accounts.sessions.open(ada());
    AuthGrant there = accounts.sessions.open(ada());
    assertThat(problem(() -> change(here, Optional.of(PASSWORD), Optional.empty())))
        .isEqualTo(IdentityProblem.PASSWORD_UNCHANGED);
    change(here, Optional.of(NEW_PASSWORD), Optional.empty());

    assertThat(accounts.sessions.refresh(here.refreshToken()).user().id()).isEqualTo(ADA);
    assertThat(problem(() -> accounts.sessions.refresh(there.refreshToken())))
        .isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
  }

  @Test
  void newAddressCountsOnceItIsConfirmed() {
    AuthGrant here = accounts.sessions.open(ada());
    User changed = change(here, Optional.empty(), Optional.of("ada@home.example"));
    assertThat(changed.email()).isEqualTo(Identities.ADAS_EMAIL);
    assertThat(accounts.lastMail().to()).isEqualTo("ada@home.example");
    assertThat(accounts.mails.get(0))
        .satisfies(
            notice -> {
              assertThat(notice.to()).isEqualTo(Identities.ADAS_EMAIL.value());
              assertThat(notice.text()).contains("ada@home.example", "/forgot-password");
            });

    accounts.redeem.link(accounts.link(), Set.of(Purpose.EMAIL_CHANGE));
    assertThat(signIn(new EmailAddress("ada@home.example"), PASSWORD).id()).isEqualTo(ADA);
  }

  @Test
  void newAddressAskedForTogetherWithANewPasswordCanBeConfirmed() {
    AuthGrant here = accounts.sessions.open(ada());
    change(here, Optional.of(NEW_PASSWORD), Optional.of("ada@home.example"));

    accounts.redeem.link(accounts.link(), Set.of(Purpose.EMAIL_CHANGE));
    assertThat(signIn(new EmailAddress("ada@home.example"), NEW_PASSWORD).id()).isEqualTo(ADA);
  }

  @Test
  void newPasswordMakesMailsFromBeforeWorthlessAndIsToldToThePersonAndTheLog() {
    AuthGrant here = accounts.sessions.open(ada());
    change(here, Optional.empty(), Optional.of("mallory@evil.example"));
    String strangers = accounts.link();
    accounts.requestMail.recovery(Identities.ADAS_EMAIL.value(), HOME);
    accounts.reset.reset(accounts.link(), NEW_PASSWORD);

    assertThat(problem(() -> accounts.redeem.link(strangers, Set.of(Purpose.EMAIL_CHANGE))))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    assertThat(accounts.lastMail().to()).isEqualTo(Identities.ADAS_EMAIL.value());
    assertThat(accounts.lastMail().subject()).isEqualTo("Your password was changed");
    assertThat(accounts.identity.audit.actions())
        .containsSubsequence(
            "session.started", "account.email-change-asked", "account.password-changed");
  }

  @Test
  void changesAtTheSameTimeAreBothKept() {
    AuthGrant here = accounts.sessions.open(ada());
    UserChanges changes = accounts.identity.userChanges;
    Optional<User> renamed =
        changes.change(
            ADA,
            ada -> {
              if (ada.metadata().isEmpty()) {
                changeData(here, Map.of("theme", "dark"));
              }
              return ada.withName("Ada King");
            });

    assertThat(renamed).contains(ada());
    assertThat(ada().name()).isEqualTo("Ada King");
    assertThat(ada().metadata()).isEqualTo(Map.of("theme", "dark"));
  }

  @Test
  void metadataIsMergedAndBounded() {
    AuthGrant here = accounts.sessions.open(ada());
    changeData(here, Map.of("a", 1, "b", Map.of("c", true)));
    assertThat(changeData(here, Map.of("a", "x")).metadata())
        .isEqualTo(Map.of("a", "x", "b", Map.of("c", true)));
    assertThat(problem(() -> changeData(here, Map.of("a", "x".repeat(3000)))))
        .isEqualTo(IdentityProblem.PROFILE_INVALID);
  }

  @Test
  void passwordRulesSayWhatToDo() {
    assertThat(PasswordRules.complaint("short", "a@b.example"))
        .hasValueSatisfying(why -> assertThat(why).contains("at least 10"));
    for (String bad :
        new String[] {"PassWord123", "aaaaaaaaaaaa", "1234567890", "bob@new.example"}) {
      assertThat(PasswordRules.complaint(bad, "bob@new.example")).as(bad).isPresent();
    }
    assertThat(PasswordRules.complaint("x".repeat(513), "")).isPresent();
    assertThat(PasswordRules.complaint(NEW_PASSWORD, "")).isEmpty();
    assertThat(PasswordRules.strength("short", "")).isZero();
    assertThat(PasswordRules.strength("brown fox 1", "")).isEqualTo(1);
    assertThat(PasswordRules.strength("four blue elephants dance", "")).isEqualTo(4);
  }

  @Test
  void whereSignUpIsClosedInvitedPeopleBelongToWhoInvitedThem() {
    Accounts closed = new Accounts(Map.of("SIGN_UP", "closed"));
    closed.signUp.signUp(command(BOB.value(), NEW_PASSWORD));
    assertThat(closed.lastMail().subject()).isEqualTo("You need an invitation");
    assertThat(closed.identity.users.findByEmail(BOB)).isEmpty();

    closed.identity.invite(BOB, Role.MEMBER, ADA.toString());
    closed.signUp.signUp(command(BOB.value(), NEW_PASSWORD));
    User bob = closed.redeem.link(closed.link(), Set.of(Purpose.SIGN_UP));

    assertThat(closed.identity.organizations.listOf(bob.id()))
        .singleElement()
        .satisfies(
            acme -> {
              assertThat(acme.id()).isEqualTo(Identities.ACME);
              assertThat(acme.findMember(bob.id()).orElseThrow().role()).isEqualTo(Role.MEMBER);
              assertThat(acme.invitations()).isEmpty();
            });
  }

  @Test
  void signUpMayBeClosedAndConfirmationOff() {
    Accounts closed = new Accounts(Map.of("SIGN_UP", "closed", "EMAIL_CONFIRMATION", "off"));
    assertThat(problem(() -> closed.signUp.signUp(command(BOB.value(), NEW_PASSWORD))))
        .isEqualTo(IdentityProblem.SIGN_UP_CLOSED);
    Accounts quick = new Accounts(Map.of("EMAIL_CONFIRMATION", "off"));
    assertThat(quick.signUp.isLetInAtOnce()).isTrue();
    assertThat(quick.signUp.signUp(command(BOB.value(), NEW_PASSWORD)).isConfirmed())
        .as("nothing was proven")
        .isFalse();
    assertThat(problem(() -> quick.signUp.signUp(command(BOB.value(), NEW_PASSWORD))))
        .isEqualTo(IdentityProblem.EMAIL_TAKEN);
    assertThat(quick.mails).isEmpty();
  }

  private User signUp(String email, String password) {
    return accounts.signUp.signUp(command(email, password));
  }

  private static SignUp.Command command(String email, String password) {
    return new SignUp.Command(email, password, "Bob", Map.of(), HOME);
  }

  private User redeemCode(String code) {
    return accounts.redeem.code(BOB.value(), code, Purpose.SIGN_UP, HOME);
  }

  private User signIn(EmailAddress email, String password) {
    return accounts.identity.passwordCheck.check(email.value(), password, HOME);
  }

  private User change(AuthGrant here, Optional<String> password, Optional<String> email) {
    return accounts.change.change(
        new ChangeAccount.Command(ADA, session(here), password, email, Map.of(), HOME));
  }

  private User changeData(AuthGrant here, Map<String, Object> data) {
    return accounts.change.change(
        new ChangeAccount.Command(
            ADA, session(here), Optional.empty(), Optional.empty(), data, HOME));
  }

  private Optional<java.util.UUID> session(AuthGrant grant) {
    return accounts.tokens.bearer.find("Bearer " + grant.accessToken()).map(s -> s.session());
  }

  private User ada() {
    return accounts.identity.users.find(ADA).orElseThrow();
  }

  private User bob() {
    return accounts.identity.users.findByEmail(BOB).orElseThrow();
  }

  private static Object problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).type();
  }
}
