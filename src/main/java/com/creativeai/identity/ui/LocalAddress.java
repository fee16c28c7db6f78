package com.creativeai.identity.ui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A place within this product that somebody wants to go to after signing in: a path with its query,
 * never another site, whatever a link says (I10).
 *
 * @param value begins with exactly one slash
 */
record LocalAddress(String value) {
  static final LocalAddress START = new LocalAddress("/");

  private static final int LONGEST = 2000;

  /** START for anything that does not stay here. */
  static LocalAddress of(Optional<String> wanted) {
    return wanted.filter(LocalAddress::staysHere).map(LocalAddress::new).orElse(START);
  }

  private static boolean staysHere(String text) {
    boolean plain =
        text.length() <= LONGEST && text.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
    if (!plain || !text.startsWith("/") || text.startsWith("//")) {
      return false;
    }
    try {
      URI uri = URI.create(text);
      boolean loops =
          ("/" + SignInView.PATH).equals(uri.getPath())
              || ("/" + SecondStepView.PATH).equals(uri.getPath());
      return uri.getScheme() == null && uri.getRawAuthority() == null && !loops;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** The address of the sign-in page that leads here afterwards. */
  String signInAddress() {
    return after("/" + SignInView.PATH);
  }

  /** The address of a page that leads here afterwards. */
  String after(String page) {
    return equals(START)
        ? page
        : page + "?" + SignInView.WANTED + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
