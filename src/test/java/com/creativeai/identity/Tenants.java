package com.creativeai.identity;

import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.security.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two organizations with a person of each role, and every use case about them. */
public final class Tenants {
  public static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  public static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");

  public final MovingClock clock = new MovingClock();
  public final InMemoryUserStore users = new InMemoryUserStore();
  public final OrganizationStore organizations;
  public final InMemorySessionStore sessionStore = new InMemorySessionStore();
  public final RecordedAudit audit = new RecordedAudit();
  public final List<Mail> mails = new ArrayList<>();
  public final Map<UserId, PersonalSettings> settings = new HashMap<>();
  public final OrganizationChanges changes;
  public final Factors factors;
  public final WebSessions sessions;
  public final RecordedEvents<OrganizationFounded> founded = new RecordedEvents<>();
  public final RecordedEvents<RightsChanged> rights = new RecordedEvents<>();
  public final CreateOrganization create;
  public final ReadOrganizations read;
  public final UpdateOrganization update;
  public final ChangeRole changeRole;
  public final RemoveMember remove;
  public final TransferOrganization transfer;
  public final SwitchOrganization switching;
  public final InviteMember invite;
  public final JoinOrganization join;
  public final CountCall countCall;
  public final OwnAccount account;
  public final FindAiSettings findAi;

  public Tenants() {
    this(new InMemoryOrganizationStore());
  }

  public Tenants(OrganizationStore organizations) {
    this.organizations = organizations;
    IdGenerator ids = new IdGenerator(clock);
    Configuration configuration = new Configuration(name -> Optional.empty());
    changes = new OrganizationChanges(organizations, audit);
    factors =
        new Factors(
            clock,
            users,
            organizations,
            new SignInLimits(clock, new NodeRateLimiter(clock)),
            audit);
    TokenSettings own = new TokenSettings(configuration);
    HeldGrants grants = new HeldGrants(new ProjectAccounts(own, clock), own, sessionStore, clock);
    sessions =
        new WebSessions(sessionStore, organizations, users, factors.read, grants, ids, clock);
    create =
        new CreateOrganization(
            organizations,
            users,
            new FoundOrganization(
                organizations, new PlanSettings(configuration), audit, ids, clock, founded));
    read = new ReadOrganizations(organizations, users, clock);
    update = new UpdateOrganization(changes, users);
    changeRole = new ChangeRole(changes, rights);
    remove = new RemoveMember(changes, users, sessions, rights);
    transfer = new TransferOrganization(changes, rights);
    switching = new SwitchOrganization(organizations, sessions);
    invite =
        new InviteMember(
            changes,
            users,
            new InvitationLetters(mails::add, new DeploymentSettings(configuration)),
            new MailLimits(clock),
            ids,
            clock);
    join = new JoinOrganization(organizations, changes, users, clock);
    countCall = new CountCall(organizations, clock);
    account = new OwnAccount(users, new UserChanges(users, clock), new SettingsInMap(), sessions);
    findAi = new FindAiSettings(new SettingsInMap());
    found(ACME, "acme");
    found(GLOBEX, "globex");
  }

  /** {@code acme-admin} is the admin of Acme, with the address {@code admin@acme.example}. */
  public static UserId user(String name) {
    return new UserId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** Somebody signed in to Acme. */
  public static Actor person(String name) {
    return new Actor(
        name.startsWith("globex") ? GLOBEX : ACME,
        user(name).toString(),
        Optional.of(user(name)),
        Role.OWNER.permissions());
  }

  public static Actor machine(OrganizationId organization, Set<String> permissions) {
    return new Actor(organization, "key", Optional.empty(), permissions);
  }

  /** Opens a web session, which somebody with a second factor shows it for. */
  public String signIn(String name) {
    return sessions.open(person(name).organization(), user(name), factors.read.isOn(user(name)));
  }

  /** The open web sessions. */
  public java.util.Collection<com.creativeai.identity.model.WebSession> sessions() {
    return sessionStore.sessions.values();
  }

  public StrengthenSession strengthen() {
    return new StrengthenSession(
        sessions, new EndSessions(new InMemoryAuthSessionStore(), sessions, organizations));
  }

  public WatchSessions watch() {
    return new WatchSessions(sessions);
  }

  public SessionCookie cookie() {
    return new SessionCookie(new DeploymentSettings(new Configuration(n -> Optional.empty())));
  }

  public Organization acme() {
    return organizations.find(ACME).orElseThrow();
  }

  public void addUser(String name, String email) {
    users.add(newUser(name, email));
  }

  public void addUnconfirmed(String name, String email) {
    users.add(
        User.unconfirmed(
            user(name), new EmailAddress(email), name, PasswordHash.NONE, MovingClock.NOON));
  }

  /** The token in the last letter. */
  public String mailedToken() {
    String text = mails.get(mails.size() - 1).text();
    int at = text.indexOf("/invitation/") + "/invitation/".length();
    return text.substring(at, text.indexOf('\n', at));
  }

  private void found(OrganizationId id, String name) {
    List<Member> members = new ArrayList<>();
    for (Role role : Role.values()) {
      String person = name + "-" + role.code();
      addUser(person, role.code() + "@" + name + ".example");
      members.add(new Member(user(person), role, MovingClock.NOON));
    }
    organizations.add(id, new Organization(id, name, members, MovingClock.NOON));
  }

  private static User newUser(String name, String email) {
    return new User(user(name), new EmailAddress(email), name, PasswordHash.NONE, MovingClock.NOON);
  }

  private final class SettingsInMap implements PersonalSettingsStore {
    @Override
    public Optional<PersonalSettings> find(UserId user) {
      return Optional.ofNullable(settings.get(user));
    }

    @Override
    public void save(UserId user, PersonalSettings changed) {
      settings.put(user, changed);
    }
  }
}
