package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code ElevenLabs-Signature: t=<unix seconds>,v0=<hex HMAC-SHA256(secret, t + "." +
 * raw body)>} (EL6).
 */
public final class WebhookSignature {
  public static final String HEADER = "ElevenLabs-Signature";

  private static final Duration WINDOW = Duration.ofMinutes(30);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final int MOST_PARTS = 8;

  private final SecretKeySpec key;

  public WebhookSignature(Secret secret) {
    this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** Whether the header is ElevenLabs' word, given at about this time, for exactly this body. */
  public boolean isValid(@Nullable String header, byte[] body, Instant now)
      throws GeneralSecurityException {
    if (header == null) {
      return false;
    }
    List<String> parts = Arrays.stream(header.split(",", MOST_PARTS)).map(String::strip).toList();
    List<String> times = values(parts, "t=");
    if (times.size() != 1 || !isNow(times.get(0), now)) {
      return false;
    }
    byte[] wanted = mac(times.get(0), body).getBytes(StandardCharsets.US_ASCII);
    // All are compared: two of them while a secret is being changed.
    boolean valid = false;
    for (String given : values(parts, "v0=")) {
      valid |= MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    }
    return valid;
  }

  private static List<String> values(List<String> parts, String prefix) {
    return parts.stream()
        .filter(part -> part.startsWith(prefix))
        .map(part -> part.substring(prefix.length()))
        .toList();
  }

  private static boolean isNow(String seconds, Instant now) {
    if (!SECONDS.matcher(seconds).matches()) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
    return Duration.between(signed, now).abs().compareTo(WINDOW) <= 0;
  }

  private String mac(String seconds, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(key.getAlgorithm());
    mac.init(key);
    mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
