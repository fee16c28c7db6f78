package com.creativeai.identity.rest;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/invitations/accept}.
 *
 * @param token the last part of the invitation's link
 */
public record AcceptInvitationRequest(@Nullable String token) {
  @Override
  public String toString() {
    return "AcceptInvitationRequest[secret]";
  }
}
