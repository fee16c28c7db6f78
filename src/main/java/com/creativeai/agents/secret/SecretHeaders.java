package com.creativeai.agents.secret;

import com.creativeai.agents.HttpTool;
import com.creativeai.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What headers may be called, and what may stand in them (RFC 9110). */
public final class SecretHeaders {
  public static final int MOST = 5;
  public static final int LONGEST_NAME = 64;
  public static final int LONGEST_VALUE = 4_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** Visible ASCII, spaces and tabs within: no line can begin in it. */
  private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~\\t]*[!-~])?");

  /** What belongs to the connection, the body, or the platform's own rules (O3). */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "cookie2",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  private static final String OF_PROXIES = "proxy-";

  private SecretHeaders() {}

  /**
   * What is wrong with the names of a tool's headers.
   *
   * @param list what a problem calls them
   */
  public static List<FieldError> errors(String list, HttpTool tool) {
    List<FieldError> errors = new ArrayList<>();
    List<String> names = tool.secretHeaders();
    if (names.size() > MOST) {
      errors.add(new FieldError(list, "Use at most " + MOST + " secret headers."));
    }
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < names.size(); at++) {
      String field = list + "[" + at + "].name";
      complaint(names.get(at), seen).ifPresent(words -> errors.add(new FieldError(field, words)));
    }
    return errors;
  }

  private static Optional<String> complaint(String name, Set<String> seen) {
    String small = name.toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      return Optional.of("Name a header with up to 64 letters, digits and -, like Authorization.");
    }
    if (OURS.contains(small) || small.startsWith(OF_PROXIES)) {
      return Optional.of("The platform writes " + name + " itself, or never sends it.");
    }
    return seen.add(small) ? Optional.empty() : Optional.of(name + " is there twice.");
  }

  /** What is wrong with a value; never repeats it. */
  static Optional<String> complaint(String value) {
    if (value.length() > LONGEST_VALUE) {
      return Optional.of("Use at most " + LONGEST_VALUE + " characters.");
    }
    return VALUE.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("Use letters, digits and signs of ASCII, in one line.");
  }
}
