package com.creativeai.identity.rest;

import com.creativeai.identity.InviteMember;
import com.creativeai.identity.model.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open invitation.
 *
 * @param link where it is accepted; in the answer to inviting and sending again only
 */
public record InvitationJson(
    String id,
    String email,
    String role,
    String invitedBy,
    Instant sentAt,
    Instant expiresAt,
    @Nullable String link) {
  static InvitationJson of(Invitation invitation) {
    return of(invitation, null);
  }

  static InvitationJson of(InviteMember.Sent sent) {
    return of(sent.invitation(), sent.link());
  }

  private static InvitationJson of(Invitation invitation, @Nullable String link) {
    return new InvitationJson(
        invitation.id().toString(),
        invitation.email().value(),
        invitation.role().code(),
        invitation.invitedBy(),
        invitation.sentAt(),
        invitation.expiresAt(),
        link);
  }

  /** Without the link, which opens a membership. */
  @Override
  public String toString() {
    return "InvitationJson[" + id + "]";
  }
}
