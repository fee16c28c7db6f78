package com.creativeai.identity.model;

import com.creativeai.identity.FactorId;
import java.time.Instant;
import java.util.UUID;

/** A client of the auth dialect is about to send a code of the factor. */
public record FactorChallenge(UUID id, FactorId factor, Instant expiresAt) {}
