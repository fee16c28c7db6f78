package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.PasswordHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I3: how passwords are kept. */
class PasswordsTest {
  private static final String TYPED = "correct horse battery";

  private final Passwords passwords = Identities.PASSWORDS;
  private final PasswordHash hash = passwords.hash(TYPED);

  @Test
  void onlyTheRightPasswordMatches() {
    assertThat(passwords.matches(Optional.of(hash), TYPED)).isTrue();
    assertThat(passwords.matches(Optional.of(hash), TYPED + " ")).isFalse();
    assertThat(passwords.matches(Optional.of(hash), "")).isFalse();
  }

  @Test
  void hashIsArgon2idWithItsParametersAndOwnSalt() {
    assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash(TYPED)).isNotEqualTo(hash);
    assertThat(hash).hasToString("[secret]");
  }

  @Test
  void nobodyAndLockedAccountsMatchNothing() {
    assertThat(passwords.matches(Optional.empty(), "nobody's password")).isFalse();
    assertThat(passwords.matches(Optional.of(PasswordHash.NONE), "!")).isFalse();
  }

  @Test
  void samePasswordOnAnotherKeyboardMatches() {
    PasswordHash composed = passwords.hash("caf\u00e9 au lait");

    assertThat(passwords.matches(Optional.of(composed), "cafe\u0301 au lait")).isTrue();
  }

  @Test
  void unknownAccountTakesAsLongAsKnownOne() {
    long known = fastest(Optional.of(hash));
    long unknown = fastest(Optional.empty());

    // A wide range for a noisy machine: without the work it would be a thousandth.
    assertThat((double) unknown / known).isBetween(0.2, 5.0);
  }

  private long fastest(Optional<PasswordHash> stored) {
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      assertThat(passwords.matches(stored, "wrong")).isFalse();
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }
}
