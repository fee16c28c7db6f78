package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import java.time.Instant;

/** A person with an account; which organizations they belong to is said by those. */
public record User(
    UserId id, EmailAddress email, String name, PasswordHash password, Instant createdAt) {

  public User withPassword(PasswordHash changed) {
    return new User(id, email, name, changed, createdAt);
  }
}
