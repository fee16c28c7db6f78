package com.creativeai.calls.provider.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code X-Twilio-Signature} (TW4, TW5): base64 of HMAC-SHA1 by the auth token over the
 * address as Twilio knows it, followed by the sorted form parameters. Of a repeated parameter each
 * different value counts once, sorted.
 */
@ApplicationScoped
public class TwilioSignature {
  public static final String HEADER = "X-Twilio-Signature";

  @Inject TwilioSettings settings;

  /** For the container. */
  TwilioSignature() {}

  public TwilioSignature(TwilioSettings settings) {
    this.settings = settings;
  }

  /**
   * Whether Twilio, or somebody who knows our auth token, signed this request.
   *
   * @param address the public address with its query, as sent: nothing is encoded again
   */
  public boolean isGenuine(
      String address, Map<String, List<String>> parameters, @Nullable String signature) {
    if (signature == null) {
      return false;
    }
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    String tail = tail(parameters);
    boolean genuine = false;
    for (String spelling : spellings(address)) {
      genuine |= MessageDigest.isEqual(sign(spelling + tail), given);
    }
    return genuine;
  }

  private byte[] sign(String text) {
    byte[] key = settings.authToken().reveal().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encode(Hmac.SHA1.of(key, text));
  }

  private static String tail(Map<String, List<String>> parameters) {
    SortedMap<String, List<String>> sorted = new TreeMap<>(parameters);
    StringBuilder tail = new StringBuilder();
    sorted.forEach(
        (name, values) -> new TreeSet<>(values).forEach(value -> tail.append(name).append(value)));
    return tail.toString();
  }

  /** Twilio signs with or without the port, by kind of request; as its own SDK we take both. */
  private static List<String> spellings(String address) {
    URI uri = URI.create(address);
    int start = address.indexOf("://") + 3;
    String host = address.substring(start, start + uri.getRawAuthority().length());
    String scheme = address.substring(0, start);
    String rest = address.substring(start + host.length());
    if (uri.getPort() < 0) {
      return List.of(address, scheme + host + ":" + defaultPort(uri) + rest);
    }
    return List.of(address, scheme + host.substring(0, host.lastIndexOf(':')) + rest);
  }

  private static int defaultPort(URI uri) {
    return uri.getScheme().equals("https") || uri.getScheme().equals("wss") ? 443 : 80;
  }
}
