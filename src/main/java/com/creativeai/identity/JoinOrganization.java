package com.creativeai.identity;

import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Becomes a member: by an invitation, or by a confirmed address of an allowed domain (O5, O6). */
@ApplicationScoped
public class JoinOrganization {
  private static final System.Logger LOG = System.getLogger(JoinOrganization.class.getName());

  @Inject OrganizationStore organizations;
  @Inject OrganizationChanges changes;
  @Inject UserStore users;
  @Inject Clock clock;

  public JoinOrganization() {}

  JoinOrganization(
      OrganizationStore organizations, OrganizationChanges changes, UserStore users, Clock clock) {
    this.organizations = organizations;
    this.changes = changes;
    this.users = users;
    this.clock = clock;
  }

  /** What the page says to somebody who holds a token; the same nothing for every wrong one. */
  public String invitingOrganization(String token) {
    return inviting(TokenHash.of(token)).name();
  }

  public Organization accept(UserId person, String token) {
    TokenHash hash = TokenHash.of(token);
    Organization inviting = inviting(hash);
    EmailAddress email = confirmed(person);
    Instant now = clock.instant();
    return changes.change(
        inviting.id(),
        entry(person, "member.joined", Map.of("by", "invitation")),
        tenant -> InvitationRules.accept(tenant, hash, person, email, now));
  }

  /** Whether somebody invited the address, and it may still come. */
  boolean isInvited(EmailAddress email) {
    return !open(email, clock.instant()).isEmpty();
  }

  /**
   * Accepts what is open for the person's confirmed address; an organization that is full waits.
   */
  void acceptAll(User person) {
    Instant now = clock.instant();
    open(person.email(), now)
        .forEach(
            (organization, hash) -> {
              try {
                changes.change(
                    organization,
                    entry(person.id(), "member.joined", Map.of("by", "invitation")),
                    tenant ->
                        InvitationRules.accept(tenant, hash, person.id(), person.email(), now));
              } catch (ProblemException refused) {
                LOG.log(
                    Level.WARNING,
                    "invitation=waits organization={0} cause={1}",
                    organization,
                    refused.type().code());
              }
            });
  }

  private Map<OrganizationId, TokenHash> open(EmailAddress email, Instant now) {
    Map<OrganizationId, TokenHash> open = new LinkedHashMap<>();
    for (Organization tenant : organizations.listInviting(email)) {
      tenant.invitations().stream()
          .filter(sent -> sent.email().equals(email) && sent.isOpen(now))
          .forEach(sent -> open.put(tenant.id(), sent.hash()));
    }
    return open;
  }

  /** As viewer; an organization that is not open to the person is unknown to them. */
  public Organization joinByDomain(UserId person, OrganizationId organization) {
    String domain = confirmed(person).domain();
    Member member = new Member(person, Role.VIEWER, clock.instant());
    return changes.change(
        organization,
        entry(person, "member.joined", Map.of("by", "domain")),
        tenant -> {
          if (!tenant.settings().allowedDomains().contains(domain)) {
            throw OrganizationChanges.notFound();
          }
          return MemberRules.join(tenant, member);
        });
  }

  private Organization inviting(TokenHash hash) {
    Instant now = clock.instant();
    return organizations
        .findByInvitation(hash)
        .filter(
            tenant ->
                InvitationRules.find(tenant, hash).filter(sent -> sent.isOpen(now)).isPresent())
        .orElseThrow(InvitationRules::notFound);
  }

  private EmailAddress confirmed(UserId person) {
    return users
        .find(person)
        .filter(User::isConfirmed)
        .map(User::email)
        .orElseThrow(
            () ->
                new ProblemException(
                    OrganizationProblem.EMAIL_NOT_CONFIRMED, "Confirm your e-mail address first."));
  }

  private static OrganizationChanges.Entry entry(
      UserId person, String action, Map<String, String> details) {
    return new OrganizationChanges.Entry(person.toString(), action, person.toString(), details);
  }
}
