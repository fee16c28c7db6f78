package com.creativeai.identity;

import com.creativeai.identity.model.Invitation;
import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Invites somebody by mail, whether or not they have an account (O4, O5). */
@ApplicationScoped
public class InviteMember {
  @Inject OrganizationChanges changes;
  @Inject UserStore users;
  @Inject InvitationLetters letters;
  @Inject MailLimits limits;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public InviteMember() {}

  InviteMember(
      OrganizationChanges changes,
      UserStore users,
      InvitationLetters letters,
      MailLimits limits,
      IdGenerator ids,
      Clock clock) {
    this.changes = changes;
    this.users = users;
    this.letters = letters;
    this.limits = limits;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A letter that is on its way.
   *
   * @param link shown to who invites, now and never again
   */
  public record Sent(Invitation invitation, String link) {
    @Override
    public String toString() {
      return "Sent[" + invitation.id() + "]";
    }
  }

  public Sent invite(Actor actor, String address, Role role) {
    EmailAddress email =
        EmailAddress.find(address)
            .filter(known -> known.domain().contains("."))
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST, "email", "This is not an e-mail address."));
    Optional<UserId> known = users.findByEmail(email).map(User::id);
    String token = ids.token();
    Instant now = clock.instant();
    Invitation invitation =
        new Invitation(
            new InvitationId(ids.next()), email, role, TokenHash.of(token), actor.subject(), now);
    CountedMail mail = new CountedMail(actor.organization());
    Organization tenant =
        changes.change(
            actor.organization(),
            entry(actor, "invitation.sent", invitation.id(), Map.of("role", role.code())),
            before -> {
              Organization invited = InvitationRules.invite(before, actor, invitation, now);
              known.filter(user -> before.findMember(user).isPresent()).ifPresent(this::refuse);
              mail.demand(email);
              return invited;
            });
    letters.send(tenant.name(), invitation, token);
    return new Sent(invitation, letters.link(token));
  }

  /** Sends it again with a new token, for another seven days. */
  public Sent resend(Actor actor, InvitationId id) {
    String token = ids.token();
    Instant now = clock.instant();
    CountedMail mail = new CountedMail(actor.organization());
    Organization tenant =
        changes.change(
            actor.organization(),
            entry(actor, "invitation.resent", id, Map.of()),
            before -> {
              Organization resent =
                  InvitationRules.resend(before, actor, id, TokenHash.of(token), now);
              before.invitations().stream()
                  .filter(sent -> sent.id().equals(id))
                  .forEach(sent -> mail.demand(sent.email()));
              return resent;
            });
    Invitation invitation =
        tenant.invitations().stream()
            .filter(sent -> sent.id().equals(id))
            .findFirst()
            .orElseThrow();
    letters.send(tenant.name(), invitation, token);
    return new Sent(invitation, letters.link(token));
  }

  public void revoke(Actor actor, InvitationId id) {
    changes.change(
        actor.organization(),
        entry(actor, "invitation.revoked", id, Map.of()),
        before -> InvitationRules.revoke(before, actor, id));
  }

  /** Counts a mail once, however often the change is tried. */
  private final class CountedMail {
    private final OrganizationId sender;
    private boolean counted;

    CountedMail(OrganizationId sender) {
      this.sender = sender;
    }

    void demand(EmailAddress receiver) {
      if (!counted) {
        Duration wait = limits.beginInvitation(receiver.value(), sender);
        if (!wait.isZero()) {
          throw TooManyAttempts.mails(wait);
        }
        counted = true;
      }
    }
  }

  private void refuse(UserId member) {
    throw ProblemException.atField(
        OrganizationProblem.ALREADY_MEMBER, "email", "This person is a member already.");
  }

  private static OrganizationChanges.Entry entry(
      Actor actor, String action, InvitationId id, Map<String, String> details) {
    return new OrganizationChanges.Entry(actor.subject(), action, id.toString(), details);
  }
}
