package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are good enough (I12). Long ones are, unless everybody uses them. */
public final class PasswordRules {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 512;

  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /** What is wrong with the password, for its owner; empty for a good one. */
  public static Optional<String> complaint(String password, String email) {
    String plain = password.toLowerCase(Locale.ROOT).strip();
    if (password.length() < SHORTEST) {
      return Optional.of("Use at least " + SHORTEST + " characters. A few words do well.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Use at most " + LONGEST + " characters.");
    }
    if (COMMON.contains(plain)
        || plain.chars().distinct().count() < FEWEST_DIFFERENT
        || plain.equals(email.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of("This password is one of the first to be guessed. Choose another.");
    }
    return Optional.empty();
  }

  /** From 0, refused, to 4, very good; for a meter beside the field. */
  public static int strength(String password, String email) {
    if (complaint(password, email).isPresent()) {
      return 0;
    }
    long different = password.chars().distinct().count();
    int length = password.length();
    if (length >= 20 && different >= 10) {
      return 4;
    }
    if (length >= 16 && different >= 8) {
      return 3;
    }
    return length >= 12 && different >= 7 ? 2 : 1;
  }

  public static void require(String password, String email) {
    complaint(password, email)
        .ifPresent(
            complaint -> {
              throw ProblemException.atField(IdentityProblem.PASSWORD_WEAK, "password", complaint);
            });
  }

  private static Set<String> read() {
    try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
