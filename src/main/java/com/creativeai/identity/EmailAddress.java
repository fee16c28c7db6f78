package com.creativeai.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as an account name: lower case, without spaces around it (ID-4).
 *
 * @param value at most 254 characters (RFC 5321)
 */
public record EmailAddress(String value) {
  private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
  private static final int LONGEST = 254;

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Empty for what cannot be an address. */
  public static Optional<EmailAddress> find(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** One form of whatever somebody typed as an address, for tallies: never long. */
  static String tallied(String typed) {
    String form = typed.strip().toLowerCase(Locale.ROOT);
    return form.substring(0, Math.min(form.length(), LONGEST));
  }

  /** What stands after the last {@code @}. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** Masked, for logs: the first letter and the domain. */
  @Override
  public String toString() {
    return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
  }
}
