package com.creativeai.identity;

import java.util.UUID;

/** Identifies an invitation; no secret. */
public record InvitationId(UUID value) {
  public static InvitationId parse(String text) {
    return new InvitationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
