package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.Dial;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Named values of this package's tests. */
public final class Fixtures {
  public static final OrganizationId ACME =
      OrganizationId.parse("0193b3c0-0000-7000-8000-000000000001");
  public static final OrganizationId GLOBEX =
      OrganizationId.parse("0193b3c0-0000-7000-8000-000000000002");
  public static final AttemptId FIRST = new AttemptId("0193b3c0-aaaa-7000-8000-000000000009:1");
  public static final AttemptId SECOND = new AttemptId("0193b3c0-aaaa-7000-8000-000000000009:2");
  public static final PhoneNumber OURS = new PhoneNumber("+15005550006");
  public static final PhoneNumber THEIRS = new PhoneNumber("+14155552671");
  public static final String CALL = "CA0123456789abcdef0123456789abcdef";
  public static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
  public static final Dial DIAL =
      new Dial(ACME, FIRST, OURS, THEIRS, Duration.ofSeconds(30), Duration.ofMinutes(10), true);

  private Fixtures() {}

  public static Configuration configured(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int place = 0; place < namesAndValues.length; place += 2) {
      values.put(namesAndValues[place], namesAndValues[place + 1]);
    }
    return new Configuration(name -> Optional.ofNullable(values.get(name)));
  }

  public static TwilioSettings settings(String... namesAndValues) {
    return new TwilioSettings(configured(namesAndValues));
  }

  public static CallbackAddresses addresses(String... namesAndValues) {
    Configuration configuration = configured(namesAndValues);
    return new CallbackAddresses(
        new DeploymentSettings(configuration), new TwilioSettings(configuration));
  }
}
