package com.creativeai.calls.provider.twilio;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account at Twilio, or its stand-in at the simulator. */
@ApplicationScoped
public class TwilioSettings implements SettingsCatalogue {
  static final String SANDBOX_ACCOUNT_SID = "AC5a4db0c0000000000000000000000001";
  static final Secret SANDBOX_AUTH_TOKEN = new Secret("sandbox-auth-token");

  private static final int SANDBOX_CPS = 50;
  private static final URI LIVE_API = URI.create("https://api.twilio.com");
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-f]{32}");

  public static final Setting<String> TWILIO_ACCOUNT_SID =
      new Setting<>(
          "TWILIO_ACCOUNT_SID",
          "AC and 32 hexadecimal digits",
          null,
          "Account at Twilio; required when TELEPHONY_PROVIDER is twilio.",
          TwilioSettings::parseAccount);
  public static final Setting<Secret> TWILIO_AUTH_TOKEN =
      Setting.secret(
          "TWILIO_AUTH_TOKEN",
          "Auth token of the account; also verifies Twilio's signatures. Required when"
              + " TELEPHONY_PROVIDER is twilio.");
  public static final Setting<URI> TWILIO_BASE_URL =
      Setting.origin(
          "TWILIO_BASE_URL",
          null,
          "Where Twilio's API is; unset means https://api.twilio.com, or the carrier simulator at"
              + " SANDBOX_CARRIER_PORT.");
  public static final Setting<Integer> TWILIO_CPS =
      Setting.number(
          "TWILIO_CPS",
          1,
          1,
          100,
          "Calls placed per second, as granted to the account; the sandbox uses 50 unless set.");
  public static final Setting<Integer> SANDBOX_CARRIER_PORT =
      Setting.number(
          "SANDBOX_CARRIER_PORT", 8181, 1, 65535, "Port of the carrier simulator on 127.0.0.1.");

  private final Configuration configuration;
  private final DeploymentSettings deployment;

  @Inject
  public TwilioSettings(Configuration configuration, DeploymentSettings deployment) {
    this.configuration = configuration;
    this.deployment = deployment;
  }

  public TwilioSettings(Configuration configuration) {
    this(configuration, new DeploymentSettings(configuration));
  }

  /** For the client proxy only. */
  TwilioSettings() {
    this(new Configuration(name -> Optional.empty()));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_BASE_URL, TWILIO_CPS, SANDBOX_CARRIER_PORT);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    TwilioSettings checked = new TwilioSettings(configuration);
    return checked.deployment.isTelephonySandbox()
        ? checked.complaintsInSandbox()
        : checked.complaintsWhenLive();
  }

  public String accountSid() {
    if (isSimulatorWithin()) {
      return SANDBOX_ACCOUNT_SID;
    }
    return deployment.isTelephonySandbox()
        ? configuration.find(TWILIO_ACCOUNT_SID).orElse(SANDBOX_ACCOUNT_SID)
        : configuration.get(TWILIO_ACCOUNT_SID);
  }

  public Secret authToken() {
    if (isSimulatorWithin()) {
      return SANDBOX_AUTH_TOKEN;
    }
    return deployment.isTelephonySandbox()
        ? configuration.find(TWILIO_AUTH_TOKEN).orElse(SANDBOX_AUTH_TOKEN)
        : configuration.get(TWILIO_AUTH_TOKEN);
  }

  /** Scheme, host and port that every request goes to. */
  public URI baseUrl() {
    return configuration
        .find(TWILIO_BASE_URL)
        .orElseGet(() -> deployment.isTelephonySandbox() ? simulatorWithin() : LIVE_API);
  }

  public int callsPerSecond() {
    boolean byDefault = !configuration.isSet(TWILIO_CPS);
    return byDefault && deployment.isTelephonySandbox()
        ? SANDBOX_CPS
        : configuration.get(TWILIO_CPS);
  }

  /** The simulator of this process knows the sandbox account only; real credentials stay here. */
  private boolean isSimulatorWithin() {
    return deployment.isTelephonySandbox() && !configuration.isSet(TWILIO_BASE_URL);
  }

  private URI simulatorWithin() {
    return URI.create("http://127.0.0.1:" + configuration.get(SANDBOX_CARRIER_PORT));
  }

  private List<String> complaintsWhenLive() {
    List<String> complaints = new ArrayList<>();
    for (Setting<?> required : List.of(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN)) {
      if (!configuration.isSet(required)) {
        complaints.add(required.name() + " is required when TELEPHONY_PROVIDER is twilio");
      }
    }
    if ("http".equals(baseUrl().getScheme()) && !isLoopback(baseUrl())) {
      complaints.add("TWILIO_BASE_URL must be https, except for a loopback address");
    }
    return complaints;
  }

  private List<String> complaintsInSandbox() {
    if (configuration.isSet(TWILIO_BASE_URL)) {
      return isLoopback(baseUrl())
          ? List.of()
          : List.of(
              "TWILIO_BASE_URL must be a loopback address unless TELEPHONY_PROVIDER is twilio");
    }
    boolean chosen = configuration.isSet(DeploymentSettings.TELEPHONY_PROVIDER);
    return !chosen && hasLiveCredentials()
        ? List.of(
            "TELEPHONY_PROVIDER must be set when credentials of Twilio are: twilio to place real"
                + " calls, sandbox not to")
        : List.of();
  }

  private boolean hasLiveCredentials() {
    return configuration
            .find(TWILIO_ACCOUNT_SID)
            .filter(sid -> !sid.equals(SANDBOX_ACCOUNT_SID))
            .isPresent()
        || configuration
            .find(TWILIO_AUTH_TOKEN)
            .filter(token -> !token.equals(SANDBOX_AUTH_TOKEN))
            .isPresent();
  }

  private static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  private static String parseAccount(String text) {
    if (!ACCOUNT.matcher(text).matches()) {
      throw new IllegalArgumentException("must be AC and 32 lower-case hexadecimal digits");
    }
    return text;
  }
}
