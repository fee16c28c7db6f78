package com.creativeai.identity.factor;

import com.creativeai.identity.UserId;
import com.creativeai.identity.token.IdentityKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes on paper, for whoever lost the authenticator app (F4). */
@ApplicationScoped
public class RecoveryCodes {
  public static final int HOW_MANY = 10;

  /** Without letters that are taken for others. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 10;
  private static final int HALF = 5;

  @Inject IdentityKey key;

  private final SecureRandom random = new SecureRandom();

  public RecoveryCodes() {}

  public RecoveryCodes(IdentityKey key) {
    this.key = key;
  }

  /** New ones, as they are shown. */
  public List<String> fresh() {
    return IntStream.range(0, HOW_MANY).mapToObj(number -> one()).toList();
  }

  /** What is stored of a code. */
  public String digest(UserId user, String code) {
    return key.digest("recovery-code", user + ":" + plain(code));
  }

  /** The digest among these that the code has; compares all of them. */
  public Optional<String> find(UserId user, String code, List<String> digests) {
    byte[] typed = digest(user, code).getBytes(StandardCharsets.US_ASCII);
    Optional<String> found = Optional.empty();
    for (String digest : digests) {
      if (MessageDigest.isEqual(digest.getBytes(StandardCharsets.US_ASCII), typed)) {
        found = Optional.of(digest);
      }
    }
    return found;
  }

  /** Whether somebody typed one of these, and not a code of an app. */
  public static boolean isOne(String typed) {
    return plain(typed).length() == LENGTH;
  }

  private String one() {
    String code =
        random
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
            .collect(Collectors.joining());
    return code.substring(0, HALF) + "-" + code.substring(HALF);
  }

  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }
}
