package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;

/** A code that a client exchanges for a session, with the verifier of its challenge. */
public record SignInCode(TokenHash code, UserId user, String challenge, Instant expiresAt) {}
