package com.creativeai.platform.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** Makes time-ordered ids and unguessable tokens. */
@ApplicationScoped
public class IdGenerator {
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  @Inject
  public IdGenerator(Clock clock) {
    this.clock = clock;
  }

  /** For the client proxy only. */
  IdGenerator() {
    this(Clock.systemUTC());
  }

  /** A UUID version 7: 48 bits of Unix milliseconds, then version, variant and 74 random bits. */
  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** 256 random bits, base64url without padding: 43 characters. */
  public String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
