package com.creativeai.platform.outbound;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of this machine may be reached besides the internet (O5). */
@ApplicationScoped
public class OutboundSettings implements SettingsCatalogue {
  private static final int HIGHEST_PORT = 65_535;

  static final Setting<Set<Integer>> OUTBOUND_LOOPBACK_PORTS =
      new Setting<>(
          "OUTBOUND_LOOPBACK_PORTS",
          "ports, separated by commas",
          null,
          "Ports of this machine that tools of agents may reach as http://127.0.0.1:port, to try"
              + " them out; refused as soon as a provider is live.",
          OutboundSettings::parse);

  @Override
  public List<Setting<?>> settings() {
    return List.of(OUTBOUND_LOOPBACK_PORTS);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    boolean closed = new DeploymentSettings(configuration).isClosedSandbox();
    return configuration.isSet(OUTBOUND_LOOPBACK_PORTS) && !closed
        ? List.of(
            OUTBOUND_LOOPBACK_PORTS.name()
                + " is for the sandbox only: all parts sandbox, bound to 127.0.0.1")
        : List.of();
  }

  private static Set<Integer> parse(String text) {
    try {
      Set<Integer> ports =
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .map(Integer::valueOf)
              .collect(Collectors.toUnmodifiableSet());
      if (ports.stream().allMatch(port -> port > 0 && port <= HIGHEST_PORT)) {
        return ports;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for both mistakes.
    }
    throw new IllegalArgumentException("must be ports from 1 to 65535, separated by commas");
  }
}
