package com.creativeai.identity;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.Member;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** O4, O5: invitations from the letter to the membership. */
class InvitationTest {
  private final Tenants tenants = new Tenants();
  private final Actor admin = person("acme-admin");

  @BeforeEach
  void signUp() {
    tenants.addUser("cleo", "cleo@x.example");
  }

  @Test
  void invitedPersonBecomesMemberWithTheRole() {
    InviteMember.Sent sent = tenants.invite.invite(admin, " Cleo@X.example ", Role.ADMIN);
    tenants.join.accept(user("cleo"), tenants.mailedToken());

    assertThat(tenants.acme().findMember(user("cleo")).map(Member::role)).contains(Role.ADMIN);
    assertThat(tenants.mails).extracting(Mail::to).containsExactly("cleo@x.example");
    assertThat(sent.link()).endsWith("/invitation/" + tenants.mailedToken());
    assertThat(tenants.audit.actions()).containsExactly("invitation.sent", "member.joined");
  }

  @Test
  void tokenIsNowhereButInTheLetterAndTheAnswer() {
    InviteMember.Sent sent = tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    String token = tenants.mailedToken();

    assertThat(sent.invitation().hash()).isEqualTo(TokenHash.of(token));
    assertThat(tenants.acme().toString()).doesNotContain(token);
    assertThat(tenants.audit.lines.toString()).doesNotContain(token);
    assertThat(sent.toString()).doesNotContain(token);
  }

  @Test
  void knownAndUnknownAddressesGetTheSameAnswerAndLetter() {
    InviteMember.Sent known = tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    InviteMember.Sent unknown = tenants.invite.invite(admin, "dora@x.example", Role.VIEWER);

    assertThat(known.invitation().role()).isEqualTo(unknown.invitation().role());
    assertThat(letter(0).replace("cleo", "?")).isEqualTo(letter(1).replace("dora", "?"));
  }

  @Test
  void letterIsReadableText() {
    tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);

    assertThat(tenants.mails.get(0).subject()).isEqualTo("You are invited to acme");
    assertThat(letter(0))
        .contains("join acme on Creative AI as viewer", "within 7 days", "cleo@x.example");
  }

  @Test
  void lineBreaksInAnOldNameStayOutOfTheHeader() {
    tenants.organizations.replace(ACME, tenants.acme().withName("acme\r\nBcc: eve@x.example"));
    tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);

    assertThat(tenants.mails.get(0).subject())
        .isEqualTo("You are invited to acme Bcc: eve@x.example");
  }

  @Test
  void everyWrongTokenIsTheSameNothing() {
    tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    String token = tenants.mailedToken();
    assertThat(tenants.join.invitingOrganization(token)).isEqualTo("acme");
    tenants.clock.advance(Duration.ofDays(7));

    for (String wrong : List.of(token, "", "invented")) {
      refused(
          OrganizationProblem.INVITATION_NOT_FOUND, () -> tenants.join.invitingOrganization(wrong));
      refused(
          OrganizationProblem.INVITATION_NOT_FOUND, () -> tenants.join.accept(user("cleo"), wrong));
    }
  }

  @Test
  void tokenOpensOnceAndOnlyForTheConfirmedAddress() {
    tenants.addUnconfirmed("dora", "dora@x.example");
    tenants.invite.invite(admin, "dora@x.example", Role.VIEWER);
    String doras = tenants.mailedToken();
    tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    String cleos = tenants.mailedToken();

    refused(
        OrganizationProblem.EMAIL_NOT_CONFIRMED, () -> tenants.join.accept(user("dora"), doras));
    refused(
        OrganizationProblem.INVITATION_FOR_ANOTHER, () -> tenants.join.accept(user("cleo"), doras));
    tenants.join.accept(user("cleo"), cleos);
    refused(
        OrganizationProblem.INVITATION_NOT_FOUND, () -> tenants.join.accept(user("cleo"), cleos));
  }

  @Test
  void resentInvitationHasANewTokenAndAnotherWeek() {
    InviteMember.Sent sent = tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    String first = tenants.mailedToken();
    tenants.clock.advance(Duration.ofDays(6));
    tenants.invite.resend(admin, sent.invitation().id());
    tenants.clock.advance(Duration.ofDays(6));

    refused(
        OrganizationProblem.INVITATION_NOT_FOUND, () -> tenants.join.accept(user("cleo"), first));
    tenants.join.accept(user("cleo"), tenants.mailedToken());
    assertThat(tenants.acme().findMember(user("cleo"))).isPresent();
  }

  @Test
  void mailboxOfAStrangerCannotBeFlooded() {
    InviteMember.Sent sent = tenants.invite.invite(admin, "new@else.example", Role.VIEWER);
    for (int again = 0; again < 3; again++) {
      tenants.invite.resend(admin, sent.invitation().id());
    }
    tenants.invite.revoke(admin, sent.invitation().id());

    refused(
        IdentityProblem.TOO_MANY_MAILS,
        () -> tenants.invite.invite(admin, "new@else.example", Role.VIEWER));
    assertThat(tenants.mails).hasSize(4);
    tenants.clock.advance(Duration.ofMinutes(15));
    tenants.invite.invite(admin, "new@else.example", Role.VIEWER);
  }

  @Test
  void revokedInvitationIsGoneAndRemovedMemberFindsNoWayBack() {
    InviteMember.Sent sent = tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    tenants.invite.revoke(admin, sent.invitation().id());
    refused(
        OrganizationProblem.INVITATION_NOT_FOUND,
        () -> tenants.join.accept(user("cleo"), tenants.mailedToken()));
    assertThat(tenants.read.invitations(admin)).isEmpty();

    tenants.invite.invite(admin, "cleo@x.example", Role.VIEWER);
    tenants.join.accept(user("cleo"), tenants.mailedToken());
    tenants.remove.remove(admin, user("cleo"));
    refused(
        OrganizationProblem.INVITATION_NOT_FOUND,
        () -> tenants.join.accept(user("cleo"), tenants.mailedToken()));
  }

  @Test
  void membersAreNotInvitedAgainAndAddressesAreAddresses() {
    refused(
        OrganizationProblem.ALREADY_MEMBER,
        () -> tenants.invite.invite(admin, "viewer@acme.example", Role.ADMIN));
    for (String text :
        List.of("", "cleo", "cleo@x", "a b@x.example", "a@x.example\r\nBcc: b@c.d")) {
      refused(CommonProblem.INVALID_REQUEST, () -> tenants.invite.invite(admin, text, Role.VIEWER));
    }
    assertThat(tenants.mails).isEmpty();
    assertThat(tenants.organizations.find(ACME).orElseThrow().invitations()).isEmpty();
  }

  private String letter(int number) {
    String text = tenants.mails.get(number).text();
    return text.replaceAll("/invitation/\\S+", "/invitation/token");
  }
}
