package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.carrier.wire.RequestSignature;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Opens media streams to the product with a signed handshake. */
public final class MediaStreamClient {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http;
  private final RequestSignature signature;

  public MediaStreamClient(HttpClient http, RequestSignature signature) {
    this.http = http;
    this.signature = signature;
  }

  /** Opens the stream; whatever goes wrong reaches the watcher as the stream's end. */
  public MediaStreamLeg open(StreamPlan plan, CallLine line, MediaStreamLeg.Watcher watcher) {
    MediaStreamLeg leg = new MediaStreamLeg(plan, line, watcher);
    URI url;
    try {
      url = new URI(plan.url());
    } catch (URISyntaxException e) {
      leg.fail(new StreamEnd(StreamEnd.MALFORMED_URL, "not a URL"));
      return leg;
    }
    StreamEnd refusal = check(url);
    if (refusal != null) {
      leg.fail(refusal);
      return leg;
    }
    http.newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .header(RequestSignature.HEADER, signature.of(plan.url(), Map.of()))
        .buildAsync(url, leg)
        .whenComplete(
            (WebSocket socket, Throwable failure) -> {
              if (failure != null) {
                leg.fail(explain(failure));
              }
            });
    return leg;
  }

  private static @Nullable StreamEnd check(URI url) {
    String host = url.getHost();
    if (host == null || url.getRawQuery() != null || url.getRawFragment() != null) {
      return new StreamEnd(StreamEnd.MALFORMED_URL, "no host, or a query string");
    }
    boolean isSecure = "wss".equalsIgnoreCase(url.getScheme());
    boolean isLocal = "ws".equalsIgnoreCase(url.getScheme()) && isLoopback(host);
    return isSecure || isLocal ? null : new StreamEnd(StreamEnd.NOT_WSS, "scheme is not wss");
  }

  /** The sandbox takes ws instead of wss where nothing leaves the machine. */
  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static StreamEnd explain(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof WebSocketHandshakeException refused) {
      return new StreamEnd(
          StreamEnd.HANDSHAKE_REFUSED, "answered " + refused.getResponse().statusCode());
    }
    if (cause instanceof HttpConnectTimeoutException || cause instanceof HttpTimeoutException) {
      return new StreamEnd(StreamEnd.CONNECT_TIMEOUT, "time-out");
    }
    if (cause instanceof SSLException) {
      return new StreamEnd(StreamEnd.TLS_ERROR, "TLS error");
    }
    if (cause instanceof ConnectException) {
      return new StreamEnd(StreamEnd.CONNECTION_REFUSED, "connection refused");
    }
    return new StreamEnd(StreamEnd.HANDSHAKE_REFUSED, cause.getClass().getSimpleName());
  }
}
