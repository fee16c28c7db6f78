package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in through the auth dialect; a person's, not an organization's.
 *
 * @param refreshedAt when a refresh token of it was last used
 * @param endsAt when it ends whatever happens
 */
public record AuthSession(
    UUID id, UserId user, Instant createdAt, Instant refreshedAt, Instant endsAt) {}
