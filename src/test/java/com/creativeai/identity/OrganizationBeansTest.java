package com.creativeai.identity;

import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.rest.InvitationsResource;
import com.creativeai.identity.rest.MeResource;
import com.creativeai.identity.rest.MembersResource;
import com.creativeai.identity.rest.OrganizationsResource;
import com.creativeai.identity.rest.SwitchResource;
import com.creativeai.identity.store.IdentitySchema;
import com.creativeai.identity.store.JnosqlUserStore;
import com.creativeai.identity.store.MongoOrganizationStore;
import com.creativeai.identity.store.MongoPersonalSettingsStore;
import com.creativeai.identity.store.MongoSecondFactorStore;
import com.creativeai.identity.store.MongoSessionStore;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.identity.ui.MemberDesk;
import com.creativeai.identity.ui.OrganizationDesk;
import com.creativeai.identity.ui.PageSwitch;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.mail.Mailer;
import com.creativeai.platform.persistence.JnosqlContainer;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The beans about organizations find one another, over the real stores. */
class OrganizationBeansTest {
  private final JnosqlContainer container =
      new JnosqlContainer(
          new IdentitySchema(),
          JnosqlUserStore.class,
          MongoOrganizationStore.class,
          MongoPersonalSettingsStore.class,
          MongoSessionStore.class,
          MongoSecondFactorStore.class,
          ReadFactors.class,
          OrganizationChanges.class,
          SignInLimitsProducer.class,
          PlanSettings.class,
          FoundOrganization.class,
          CreateOrganization.class,
          ReadOrganizations.class,
          UpdateOrganization.class,
          ChangeRole.class,
          RemoveMember.class,
          TransferOrganization.class,
          SwitchOrganization.class,
          InvitationLetters.class,
          InviteMember.class,
          JoinOrganization.class,
          CountCall.class,
          OwnAccount.class,
          UserChanges.class,
          FindDefaultCallerId.class,
          FindAiSettings.class,
          WebSessions.class,
          HeldGrants.class,
          ProjectAccounts.class,
          TokenSettings.class,
          SessionCookie.class,
          IdGenerator.class,
          OrganizationsResource.class,
          SwitchResource.class,
          MembersResource.class,
          InvitationsResource.class,
          MeResource.class,
          MemberDesk.class,
          OrganizationDesk.class,
          PageSwitch.class,
          CurrentCaller.class,
          Everything.class,
          Surroundings.class);

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  void allAreWiredAndWorkThroughTheirProxies() {
    Everything all = container.get(Everything.class);
    UserId ada = user("ada");
    all.users.add(
        new User(
            ada, new EmailAddress("ada@acme.example"), "Ada", PasswordHash.NONE, MovingClock.NOON));
    Actor actor =
        new Actor(
            all.create.create(ada, "Acme").id(),
            ada.toString(),
            Optional.of(ada),
            Role.OWNER.permissions());
    all.invite.invite(actor, "cleo@x.example", Role.VIEWER);
    all.count.count(actor.organization());

    assertThat(all.read.get(actor, actor.organization()))
        .satisfies(acme -> assertThat(acme.invitations()).hasSize(1))
        .satisfies(acme -> assertThat(acme.subscription().callsUsed()).isEqualTo(1));
    assertThat(container.get(OrganizationDesk.class)).isNotNull();
    assertThat(container.get(MemberDesk.class)).isNotNull();
    assertThat(container.get(SwitchResource.class)).isNotNull();
  }

  /** Asks for what the test uses. */
  @Dependent
  static class Everything {
    @Inject UserStore users;
    @Inject CreateOrganization create;
    @Inject InviteMember invite;
    @Inject ReadOrganizations read;
    @Inject CountCall count;
  }

  /** What the server and other capabilities give. */
  @ApplicationScoped
  static class Surroundings {
    @Produces
    RateLimiter limiter(Clock clock) {
      return new NodeRateLimiter(clock);
    }

    @Produces
    @Singleton
    Clock clock() {
      return new MovingClock();
    }

    @Produces
    @Singleton
    Configuration configuration() {
      return new Configuration(name -> Optional.empty());
    }

    @Produces
    @Singleton
    DeploymentSettings deployment() {
      return new DeploymentSettings(new Configuration(name -> Optional.empty()));
    }

    @Produces
    @Singleton
    AuditTrail audit() {
      return new RecordedAudit();
    }

    @Produces
    @Singleton
    Mailer mailer() {
      return mail -> {};
    }

    @Produces
    @Singleton
    SecurityContext security() {
      return (SecurityContext)
          Proxy.newProxyInstance(
              SecurityContext.class.getClassLoader(),
              new Class<?>[] {SecurityContext.class},
              (proxy, method, arguments) -> null);
    }
  }
}
