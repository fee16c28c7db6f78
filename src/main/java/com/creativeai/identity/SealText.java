package com.creativeai.identity;

import com.creativeai.identity.token.IdentityKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Encrypts what other capabilities keep and nobody may read in the database (T2). */
@ApplicationScoped
public class SealText {
  @Inject IdentityKey key;

  public SealText() {}

  public SealText(IdentityKey key) {
    this.key = key;
  }

  /**
   * Encrypts for one place.
   *
   * @param purpose names the place; elsewhere the text cannot be read again
   */
  public String seal(String purpose, String text) {
    return key.seal(purpose, text);
  }

  /** Empty when it was sealed for another place or with another key, or was changed. */
  public Optional<String> open(String purpose, String sealed) {
    try {
      return Optional.of(key.open(purpose, sealed));
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
