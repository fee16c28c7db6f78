package com.creativeai.identity;

import com.creativeai.identity.model.PasswordHash;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id, and takes as long for nobody's password as for somebody's (I3).
 */
@ApplicationScoped
public class Passwords {
  /** OWASP's first choice: 19 MiB, two passes, one lane; about 50 ms. */
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private static final int SALT_BYTES = 16;
  private static final int LONGEST = 512;
  private static final int AT_ONCE = 4;

  /** Bounds memory and processors that strangers can make us spend. */
  private final Semaphore places = new Semaphore(AT_ONCE);

  private final PasswordHash nobodys = hash("nobody's password");

  PasswordHash hash(String password) {
    return taking(
        () ->
            new PasswordHash(
                Password.hash(normal(password))
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2ID)
                    .getResult()));
  }

  /** Whether the password opens the account; empty and locked accounts cost the same time. */
  boolean matches(Optional<PasswordHash> stored, String password) {
    Optional<PasswordHash> usable = stored.filter(hash -> !hash.equals(PasswordHash.NONE));
    boolean tooLong = password.length() > LONGEST;
    String tried = normal(tooLong ? password.substring(0, LONGEST) : password);
    String against = usable.orElse(nobodys).value();
    boolean right =
        taking(
            () -> Password.check(tried, against).with(Argon2Function.getInstanceFromHash(against)));
    return right && usable.isPresent() && !tooLong;
  }

  private <T> T taking(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** The same password typed on different keyboards is the same password. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
