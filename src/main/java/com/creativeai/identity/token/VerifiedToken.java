package com.creativeai.identity.token;

import com.creativeai.identity.EmailAddress;
import java.util.Map;
import java.util.UUID;

/**
 * What a token said that was found good.
 *
 * @param claims all of them, JSON values without nulls
 */
public record VerifiedToken(
    UUID subject, UUID session, EmailAddress email, Map<String, Object> claims) {
  @Override
  public String toString() {
    return "VerifiedToken[" + session + "]";
  }
}
