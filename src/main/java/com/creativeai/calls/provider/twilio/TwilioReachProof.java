package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions are {@code seconds.id.mac}, bound to us by the account's auth token, which every node
 * of the product has and nobody else: any of them may be the one that is reached (TW7).
 */
@ApplicationScoped
public class TwilioReachProof implements ReachProof {
  /** Path of the answers below the public origin. */
  public static final String PATH = CallbackAddresses.PATH + "/reach";

  private static final String KEY_LABEL = "creativeai reach proof v1";
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final Pattern QUESTION =
      Pattern.compile("(([0-9]{1,12})\\.[0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

  @Inject DeploymentSettings deployment;
  @Inject TwilioSettings settings;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** For the container. */
  TwilioReachProof() {}

  TwilioReachProof(
      DeploymentSettings deployment, TwilioSettings settings, IdGenerator ids, Clock clock) {
    this.deployment = deployment;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String ask() {
    String question = clock.instant().getEpochSecond() + "." + ids.next();
    return question + "." + mac("ask " + question);
  }

  @Override
  public Optional<String> answer(String question) {
    Matcher written = QUESTION.matcher(question);
    if (!written.matches() || !isSame(mac("ask " + written.group(1)), written.group(3))) {
      return Optional.empty();
    }
    Instant asked = Instant.ofEpochSecond(Long.parseLong(written.group(2)));
    boolean fresh = Duration.between(asked, clock.instant()).abs().compareTo(GOOD_FOR) <= 0;
    return fresh ? Optional.of(mac("answer " + written.group(1))) : Optional.empty();
  }

  @Override
  public URI address(String question) {
    return URI.create(deployment.publicOrigin() + PATH + "/" + question);
  }

  private String mac(String text) {
    byte[] token = settings.authToken().reveal().getBytes(StandardCharsets.UTF_8);
    byte[] mac = Hmac.SHA256.of(Hmac.SHA256.of(token, KEY_LABEL), text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
