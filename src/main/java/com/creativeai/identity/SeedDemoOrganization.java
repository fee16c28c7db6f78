package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the demo organization and its owner as the settings want them, at every start (I8, I9). */
@ApplicationScoped
public class SeedDemoOrganization {
  private static final System.Logger LOG = System.getLogger(SeedDemoOrganization.class.getName());

  @Inject UserStore users;
  @Inject UserChanges changes;
  @Inject OrganizationStore organizations;
  @Inject Passwords passwords;
  @Inject WebSessions sessions;
  @Inject IdentitySettings settings;
  @Inject Clock clock;
  @Inject Event<DemoOrganizationReady> ready;

  public SeedDemoOrganization() {}

  SeedDemoOrganization(
      UserStore users,
      UserChanges changes,
      OrganizationStore organizations,
      Passwords passwords,
      WebSessions sessions,
      IdentitySettings settings,
      Clock clock) {
    this.users = users;
    this.changes = changes;
    this.organizations = organizations;
    this.passwords = passwords;
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  void start(
      @Observes @Priority(StartOrder.SEED) @Initialized(ApplicationScoped.class) Object start) {
    if (seed()) {
      ready.fire(new DemoOrganizationReady(DemoOrganization.ID));
    }
  }

  /** Answers whether the demo organization is in use. */
  boolean seed() {
    Optional<Secret> password = settings.ownerPassword();
    password.ifPresentOrElse(this::open, this::close);
    return password.isPresent();
  }

  private void open(Secret password) {
    Instant now = clock.instant();
    Optional<User> known = users.findByEmail(DemoOrganization.OWNER_EMAIL);
    if (known.isEmpty()) {
      users.add(
          new User(
              DemoOrganization.OWNER,
              DemoOrganization.OWNER_EMAIL,
              DemoOrganization.OWNER_NAME,
              passwords.hash(password.reveal()),
              now));
      LOG.log(Level.INFO, "demo=created organization={0}", DemoOrganization.ID);
    } else if (!passwords.matches(known.map(User::password), password.reveal())) {
      change(known.get(), passwords.hash(password.reveal()));
    }
    if (organizations.find(DemoOrganization.ID).isEmpty()) {
      organizations.add(
          DemoOrganization.ID,
          new Organization(
              DemoOrganization.ID,
              DemoOrganization.NAME,
              List.of(new Member(DemoOrganization.OWNER, Role.OWNER, now)),
              now));
    }
  }

  /** A password that everybody knows must not outlive the closed sandbox. */
  private void close() {
    Optional<User> known = users.findByEmail(DemoOrganization.OWNER_EMAIL);
    if (passwords.matches(known.map(User::password), IdentitySettings.DEFAULT_PASSWORD.reveal())) {
      known.ifPresent(owner -> change(owner, PasswordHash.NONE));
      LOG.log(Level.WARNING, "demo=locked reason=default-password setting=SANDBOX_OWNER_PASSWORD");
    }
  }

  private void change(User owner, PasswordHash password) {
    changes.change(owner.id(), now -> now.withPassword(password));
    sessions.endAllOf(DemoOrganization.ID, owner.id());
  }
}
