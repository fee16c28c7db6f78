package com.creativeai.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Knocks at the media socket of pages, as anybody may. */
final class MediaHandshake {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private MediaHandshake() {}

  /** The session that somebody is signed in with. */
  static String session(BrowserContext context) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(Visitor.COOKIE))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  /** The status that the handshake is answered with. */
  static int status(Product product, String ticket, String origin, String session) {
    WebSocket.Builder builder =
        HTTP.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(30))
            .subprotocols("creativeai.media.v1", ticket);
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    if (!session.isEmpty()) {
      builder.header("Cookie", Visitor.COOKIE + "=" + session);
    }
    URI address = URI.create("ws" + product.address("/media/browser").toString().substring(4));
    try {
      builder.buildAsync(address, new WebSocket.Listener() {}).join().abort();
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }
}
