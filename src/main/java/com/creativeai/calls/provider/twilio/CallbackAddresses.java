package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.number.NumberId;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * The addresses that Twilio calls back: {@code
 * /callbacks/twilio/{organization}/{attempt}/{mac}/{kind}} about a call that we dialed, and {@code
 * /callbacks/twilio/numbers/{organization}/{number}/{mac}/{kind}} about one that came in. The MAC
 * binds organization and attempt or number to us, so that no signed request can speak for another
 * (TW4).
 */
@ApplicationScoped
public class CallbackAddresses {
  /** Path below the public origin. */
  public static final String PATH = "/callbacks/twilio";

  /** Path of what is about numbers. */
  public static final String NUMBERS_PATH = PATH + "/numbers";

  /** Path of the media socket below the public origin. */
  public static final String MEDIA_PATH = "/media/twilio";

  /** What Twilio calls back about. */
  public enum Kind {
    ANSWER,
    AFTER,
    STATUS,
    RECORDING,
    AMD,
    /** What is the person told to whom the call is handed over? */
    BRIEFING,
    /** That person has the call. */
    CONNECTED,
    /** That person's call is over: what now with the first? */
    TRANSFERRED;

    /** As in the address. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String KEY_LABEL = "creativeai callback address v1";
  private static final int MAC_BYTES = 16;

  @Inject DeploymentSettings deployment;
  @Inject TwilioSettings settings;

  /** For the container. */
  CallbackAddresses() {}

  public CallbackAddresses(DeploymentSettings deployment, TwilioSettings settings) {
    this.deployment = deployment;
    this.settings = settings;
  }

  public URI of(OrganizationId organization, AttemptId attempt, Kind kind) {
    String place =
        String.join("/", organization.toString(), attempt.value(), mac(organization, attempt));
    return URI.create(deployment.publicOrigin() + PATH + "/" + place + "/" + kind.code());
  }

  /** Where Twilio asks and tells about calls to a number. */
  public URI of(OrganizationId organization, NumberId number, Kind kind) {
    String place =
        String.join("/", organization.toString(), number.toString(), mac(organization, number));
    return URI.create(deployment.publicOrigin() + NUMBERS_PATH + "/" + place + "/" + kind.code());
  }

  /** Where calls that the person answered send their audio. */
  public URI mediaSocket() {
    return URI.create(deployment.mediaSocketOrigin() + MEDIA_PATH);
  }

  /** Whether we made this MAC for this organization and attempt. */
  public boolean isOurs(OrganizationId organization, AttemptId attempt, String mac) {
    return MessageDigest.isEqual(
        mac(organization, attempt).getBytes(StandardCharsets.UTF_8),
        mac.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether we made this MAC for this organization and number. */
  public boolean isOurs(OrganizationId organization, NumberId number, String mac) {
    return MessageDigest.isEqual(
        mac(organization, number).getBytes(StandardCharsets.UTF_8),
        mac.getBytes(StandardCharsets.UTF_8));
  }

  /** Of an attempt or a number; their ids differ in form. */
  private String mac(OrganizationId organization, Object about) {
    byte[] key =
        Hmac.SHA256.of(settings.authToken().reveal().getBytes(StandardCharsets.UTF_8), KEY_LABEL);
    byte[] whole = Hmac.SHA256.of(key, organization + "/" + about);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MAC_BYTES));
  }
}
