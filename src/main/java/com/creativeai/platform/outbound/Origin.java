package com.creativeai.platform.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request goes to, whatever its path: scheme, host in small letters, and port.
 *
 * @param text {@code https://api.example.com:443}
 */
public record Origin(String text) {
  public static Origin of(URI target) {
    return new Origin(
        target.getScheme()
            + "://"
            + target.getHost().toLowerCase(Locale.ROOT)
            + ':'
            + OutboundTargets.port(target));
  }

  /** Empty for what is no address. */
  public static Optional<Origin> find(String url) {
    try {
      URI target = new URI(url);
      return target.getScheme() == null || target.getHost() == null
          ? Optional.empty()
          : Optional.of(of(target));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** As people name it. */
  public String host() {
    return text.replaceFirst("^[a-z]+://", "").replaceFirst(":443$", "");
  }
}
