package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.provider.twilio.TwilioFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/** Sorts what went wrong with a request (PT1): above all, whether it can have had its effect. */
final class FailedAnswer {
  /** Longer error bodies are no error bodies. */
  static final int LONGEST = 64 * 1024;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** With status 429 these mean "later"; any other code says that this call is not wanted. */
  private static final Set<String> LATER = Set.of("", "429", "20429", "10004");

  /** Thrown before the first byte of a request has left. */
  private static final Set<Class<? extends Exception>> BEFORE_SENDING =
      Set.of(
          ConnectException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          HttpConnectTimeoutException.class,
          SSLHandshakeException.class);

  private FailedAnswer() {}

  /** An answer that is no success. */
  static TwilioFailure of(int status, byte[] body) {
    JsonNode error = read(body);
    String code = error.path("code").asText(String.valueOf(status));
    String reason =
        RefusalWords.of(code, error.path("message").asText("Twilio answered with " + status + "."));
    return new TwilioFailure(kind(status, code), code, reason);
  }

  /** No answer at all. */
  static TwilioFailure of(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (BEFORE_SENDING.contains(cause.getClass())) {
        return new TwilioFailure(Kind.NOT_SENT, "Twilio cannot be reached.", failed);
      }
    }
    return new TwilioFailure(Kind.UNKNOWN, "The connection to Twilio broke.", failed);
  }

  private static Kind kind(int status, String code) {
    if (status == TOO_MANY_REQUESTS) {
      return LATER.contains(code) ? Kind.NOT_SENT : Kind.REFUSED;
    }
    return status >= 400 && status < 500 ? Kind.REFUSED : Kind.UNKNOWN;
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }
}
