package com.creativeai.identity.model;

import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was sent to another provider and should come back.
 *
 * @param state of the state that the provider hands back
 * @param browser of the cookie of the browser that left
 * @param target where they go afterwards, in this product
 * @param challenge of the client that waits for a code; absent for the web app
 */
public record SignInFlow(
    TokenHash state,
    TokenHash browser,
    String provider,
    String target,
    Optional<String> challenge,
    Instant expiresAt) {}
