package com.creativeai.identity;

import com.creativeai.identity.model.Invitation;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Identity without a container: Ada is a member of Acme, and her password is known. */
public final class Identities {
  public static final String PASSWORD = "correct horse battery";
  public static final EmailAddress ADAS_EMAIL = new EmailAddress("ada@acme.example");
  public static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  public static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");

  private static final TokenSettings OWN =
      new TokenSettings(new Configuration(name -> Optional.empty()));

  static final Passwords PASSWORDS = new Passwords();

  public final MovingClock clock = new MovingClock();
  public final InMemoryUserStore users = new InMemoryUserStore();
  public final UserChanges userChanges = new UserChanges(users, clock);
  public final InMemoryOrganizationStore organizations = new InMemoryOrganizationStore();
  public final InMemorySessionStore store = new InMemorySessionStore();
  public final RecordedAudit audit = new RecordedAudit();
  public final SignInLimits limits = new SignInLimits(clock, new NodeRateLimiter(clock));
  public final Factors factors = new Factors(clock, users, organizations, limits, audit);
  public final ProjectAccounts project = new ProjectAccounts(OWN, clock);
  public final WebSessions sessions =
      new WebSessions(
          store,
          organizations,
          users,
          factors.read,
          new HeldGrants(project, OWN, store, clock),
          new IdGenerator(clock),
          clock);
  public final PasswordCheck passwordCheck =
      new PasswordCheck(
          users, PASSWORDS, limits, new AccountSettings(new Configuration(n -> Optional.empty())));
  public final SignIn signIn = signIn(Map.of());

  public Identities() {
    users.add(
        new User(ADA, ADAS_EMAIL, "Ada Lovelace", PASSWORDS.hash(PASSWORD), MovingClock.NOON));
    organizations.save(
        ACME,
        new Organization(
            ACME,
            "Acme",
            List.of(new Member(ADA, Role.MEMBER, MovingClock.NOON)),
            MovingClock.NOON));
  }

  SignIn signIn(Map<String, String> settings) {
    return new SignIn(
        passwordCheck,
        organizations,
        personalOrganization(settings),
        sessions,
        factors.step,
        audit);
  }

  public PersonalOrganization personalOrganization() {
    return personalOrganization(Map.of());
  }

  public JoinOrganization joining() {
    return new JoinOrganization(
        organizations, new OrganizationChanges(organizations, audit), users, clock);
  }

  PersonalOrganization personalOrganization(Map<String, String> settings) {
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(settings.get(name)));
    return new PersonalOrganization(
        organizations,
        new FoundOrganization(
            organizations,
            new PlanSettings(configuration),
            audit,
            new IdGenerator(clock),
            clock,
            new RecordedEvents<>()),
        joining(),
        new AccountSettings(configuration));
  }

  public WithdrawInvitations withdrawing() {
    return new WithdrawInvitations(new OrganizationChanges(organizations, audit));
  }

  public void invite(EmailAddress email, Role role, String sender) {
    organizations.save(
        ACME,
        acme()
            .withInvitations(
                List.of(
                    new Invitation(
                        new InvitationId(new IdGenerator(clock).next()),
                        email,
                        role,
                        TokenHash.of("invitation"),
                        sender,
                        clock.instant()))));
  }

  public SignOut signOut() {
    return new SignOut(sessions, project, audit);
  }

  /** Her session goes on under a new token. */
  public String strengthenAda(String token) {
    return sessions.strengthen(token, ADA).orElseThrow();
  }

  public WatchSessions watch() {
    return new WatchSessions(sessions);
  }

  public SessionCookie cookie() {
    return new SessionCookie(new DeploymentSettings(new Configuration(name -> Optional.empty())));
  }

  public SecondStepCookie noteCookie() {
    return new SecondStepCookie(
        new DeploymentSettings(new Configuration(name -> Optional.empty())));
  }

  public int sessionsOpen() {
    return store.sessions.size();
  }

  /** She was a member until now. */
  public void makeAda(Role role) {
    organizations.save(ACME, acme().with(new Member(ADA, role, MovingClock.NOON)));
  }

  Organization acme() {
    return organizations.find(ACME).orElseThrow();
  }
}
