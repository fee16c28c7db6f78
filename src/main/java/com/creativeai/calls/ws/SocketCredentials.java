package com.creativeai.calls.ws;

import com.creativeai.platform.security.RequestHeaders;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a handshake. Browsers cannot set any for a socket but the subprotocols, so credentials
 * may come there as well, beside the protocol itself: {@code api-key.<key>}, {@code
 * bearer.<token>}.
 */
record SocketCredentials(RequestHeaders request) implements RequestHeaders {
  private static final Map<String, String> PREFIXES =
      Map.of("X-API-Key", "api-key.", "Authorization", "bearer.");

  @Override
  public @Nullable String first(String name) {
    String given = request.first(name);
    String prefix = PREFIXES.get(name);
    return given != null || prefix == null ? given : offered(name, prefix).orElse(null);
  }

  private Optional<String> offered(String name, String prefix) {
    String protocols = request.first("Sec-WebSocket-Protocol");
    return Arrays.stream(protocols == null ? new String[0] : protocols.split(","))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(prefix))
        .map(protocol -> protocol.substring(prefix.length()))
        .map(credential -> name.equals("Authorization") ? "Bearer " + credential : credential)
        .findFirst();
  }
}
