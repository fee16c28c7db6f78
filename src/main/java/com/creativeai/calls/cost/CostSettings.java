package com.creativeai.calls.cost;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.InvalidConfiguration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What vendors take for calls (CO1). */
@ApplicationScoped
public class CostSettings implements SettingsCatalogue {
  public static final Setting<CarrierPrices> CALL_PRICES_FILE =
      new Setting<>(
          "CALL_PRICES_FILE",
          "properties file",
          null,
          "The carrier's prices for a minute in US dollars, a line prefix=price for each, and one"
              + " for other; unset means the built-in table.",
          text -> CarrierPrices.of(Path.of(text)));
  public static final Setting<BigDecimal> CALL_PRICE_INBOUND =
      Setting.amount(
          "CALL_PRICE_INBOUND",
          "0.0085",
          "What the carrier takes for a minute of a call that comes in, in US dollars.");
  public static final Setting<BigDecimal> AGENT_PRICE =
      Setting.amount(
          "AGENT_PRICE",
          "0.10",
          "What the agent's provider takes for a minute of conversation, in US dollars.");
  public static final Setting<Integer> CALL_ESTIMATE_SECONDS =
      Setting.number(
          "CALL_ESTIMATE_SECONDS",
          180,
          10,
          14400,
          "How long a call usually lasts, for the estimate before it.");

  private final Configuration configuration;
  private final CarrierPrices carrier;

  @Inject
  public CostSettings(Configuration configuration) {
    this.configuration = configuration;
    carrier = readable(configuration);
  }

  /** For the client proxy only. */
  CostSettings() {
    this(new Configuration(name -> Optional.empty()));
  }

  /** A file that cannot be read is complained about by the check of all settings. */
  private static CarrierPrices readable(Configuration configuration) {
    try {
      return configuration.find(CALL_PRICES_FILE).orElseGet(CarrierPrices::builtIn);
    } catch (InvalidConfiguration toldAtTheStart) {
      return CarrierPrices.builtIn();
    }
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(CALL_PRICES_FILE, CALL_PRICE_INBOUND, AGENT_PRICE, CALL_ESTIMATE_SECONDS);
  }

  public CarrierPrices carrier() {
    return carrier;
  }

  /** For a minute of a call that comes in. */
  public BigDecimal inbound() {
    return configuration.get(CALL_PRICE_INBOUND);
  }

  /** For a minute of conversation. */
  public BigDecimal agent() {
    return configuration.get(AGENT_PRICE);
  }

  public Duration usualLength() {
    return Duration.ofSeconds(configuration.get(CALL_ESTIMATE_SECONDS));
  }
}
