package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person with an account; which organizations they belong to is said by those (ID-4).
 *
 * @param emailConfirmedAt when they showed that they read mail at their address
 * @param metadata what clients of the auth dialect keep with the user, JSON values
 * @param supabaseId the person's id at Supabase, where that knows the users
 */
public record User(
    UserId id,
    EmailAddress email,
    String name,
    PasswordHash password,
    Instant createdAt,
    Optional<Instant> emailConfirmedAt,
    Profile profile,
    Map<String, Object> metadata,
    Optional<String> supabaseId,
    Instant updatedAt) {
  public User {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** An account that the operator vouches for: its address counts as confirmed. */
  public User(
      UserId id, EmailAddress email, String name, PasswordHash password, Instant createdAt) {
    this(
        id,
        email,
        name,
        password,
        createdAt,
        Optional.of(createdAt),
        Profile.EMPTY,
        Map.of(),
        Optional.empty(),
        createdAt);
  }

  /** An account whose address is not confirmed yet. */
  public static User unconfirmed(
      UserId id, EmailAddress email, String name, PasswordHash password, Instant createdAt) {
    return new User(
        id,
        email,
        name,
        password,
        createdAt,
        Optional.empty(),
        Profile.EMPTY,
        Map.of(),
        Optional.empty(),
        createdAt);
  }

  public boolean isConfirmed() {
    return emailConfirmedAt.isPresent();
  }

  public User withPassword(PasswordHash changed) {
    return copy(email, name, changed, emailConfirmedAt, metadata, supabaseId, updatedAt);
  }

  public User withName(String changed) {
    return copy(email, changed, password, emailConfirmedAt, metadata, supabaseId, updatedAt);
  }

  /** Confirms the address, which may be a new one. */
  public User confirmed(EmailAddress address, Instant now) {
    Optional<Instant> at =
        address.equals(email) ? emailConfirmedAt.or(() -> Optional.of(now)) : Optional.of(now);
    return copy(address, name, password, at, metadata, supabaseId, now);
  }

  public User withMetadata(Map<String, Object> changed) {
    return copy(email, name, password, emailConfirmedAt, changed, supabaseId, updatedAt);
  }

  public User linkedTo(String supabase) {
    return copy(
        email, name, password, emailConfirmedAt, metadata, Optional.of(supabase), updatedAt);
  }

  public User changedAt(Instant now) {
    return copy(email, name, password, emailConfirmedAt, metadata, supabaseId, now);
  }

  public User withProfile(Profile changed) {
    return new User(
        id,
        email,
        name,
        password,
        createdAt,
        emailConfirmedAt,
        changed,
        metadata,
        supabaseId,
        updatedAt);
  }

  private User copy(
      EmailAddress address,
      String called,
      PasswordHash hash,
      Optional<Instant> confirmedAt,
      Map<String, Object> kept,
      Optional<String> supabase,
      Instant changedAt) {
    return new User(
        id, address, called, hash, createdAt, confirmedAt, profile, kept, supabase, changedAt);
  }
}
