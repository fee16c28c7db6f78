package com.creativeai.sandbox.carrier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the carrier simulator runs.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param dataDir holds {@code ledger.jsonl}, {@code calls.jsonl}, {@code numbers.json} and {@code
 *     recordings/}
 * @param callsPerSecond more orders than this are queued
 * @param ringing how long ringing takes compared with real life: 1 is real, 0.1 is quick
 * @param longestCall no call lasts longer
 * @param callbackRepeats how often an undelivered callback is repeated
 * @param slowApi how long the slow API's magic number keeps an order waiting
 * @param persona who picks up, empty for a choice by the call's SID
 * @param numbers the account's own numbers in E.164
 */
public record CarrierSettings(
    int port,
    String accountSid,
    String authToken,
    Path dataDir,
    double callsPerSecond,
    double ringing,
    Duration longestCall,
    int callbackRepeats,
    Duration slowApi,
    String persona,
    List<String> numbers) {

  public static final String SANDBOX_ACCOUNT_SID = "AC5a4db0c0000000000000000000000001";
  public static final String SANDBOX_AUTH_TOKEN = "sandbox-auth-token";
  public static final int DEFAULT_PORT = 8181;

  public CarrierSettings {
    if (!accountSid.matches("AC[0-9a-f]{32}")) {
      throw new IllegalArgumentException("account SID must be AC and 32 hexadecimal digits");
    }
    if (authToken.isBlank()) {
      throw new IllegalArgumentException("auth token must not be blank");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535");
    }
    if (!(callsPerSecond > 0) || !(ringing >= 0) || callbackRepeats < 0) {
      throw new IllegalArgumentException("rates and repeats must not be negative");
    }
    numbers = List.copyOf(numbers);
  }

  /** As the product expects it: port 8181, 50 calls per second, real ringing. */
  public static CarrierSettings defaults() {
    return new CarrierSettings(
        DEFAULT_PORT,
        SANDBOX_ACCOUNT_SID,
        SANDBOX_AUTH_TOKEN,
        Path.of("data", "sandbox", "carrier"),
        50,
        1,
        Duration.ofMinutes(15),
        1,
        Duration.ofSeconds(12),
        "",
        List.of("+14155550100", "+14155550101", "+14155550102"));
  }

  /**
   * Reads {@code SANDBOX_CARRIER_PORT}, {@code DATA_DIR}, {@code TWILIO_ACCOUNT_SID}, {@code
   * TWILIO_AUTH_TOKEN}, {@code SANDBOX_CARRIER_CPS}, {@code SANDBOX_CARRIER_RINGING}, {@code
   * SANDBOX_CARRIER_PERSONA}, {@code SANDBOX_CARRIER_NUMBERS}, {@code
   * SANDBOX_CARRIER_CALLBACK_REPEATS} and {@code SANDBOX_CARRIER_SLOW_API_MS}.
   */
  public static CarrierSettings from(Map<String, String> values) {
    CarrierSettings defaults = defaults();
    return new CarrierSettings(
        Integer.parseInt(
            values.getOrDefault("SANDBOX_CARRIER_PORT", String.valueOf(defaults.port()))),
        values.getOrDefault("TWILIO_ACCOUNT_SID", defaults.accountSid()),
        values.getOrDefault("TWILIO_AUTH_TOKEN", defaults.authToken()),
        Path.of(values.getOrDefault("DATA_DIR", "data"), "sandbox", "carrier"),
        Double.parseDouble(
            values.getOrDefault("SANDBOX_CARRIER_CPS", String.valueOf(defaults.callsPerSecond()))),
        Double.parseDouble(
            values.getOrDefault("SANDBOX_CARRIER_RINGING", String.valueOf(defaults.ringing()))),
        defaults.longestCall(),
        Integer.parseInt(
            values.getOrDefault(
                "SANDBOX_CARRIER_CALLBACK_REPEATS", String.valueOf(defaults.callbackRepeats()))),
        Duration.ofMillis(
            Long.parseLong(
                values.getOrDefault(
                    "SANDBOX_CARRIER_SLOW_API_MS", String.valueOf(defaults.slowApi().toMillis())))),
        values.getOrDefault("SANDBOX_CARRIER_PERSONA", defaults.persona()),
        List.of(
            values
                .getOrDefault("SANDBOX_CARRIER_NUMBERS", String.join(",", defaults.numbers()))
                .split(" *, *")));
  }

  public CarrierSettings onPort(int newPort) {
    return new CarrierSettings(
        newPort,
        accountSid,
        authToken,
        dataDir,
        callsPerSecond,
        ringing,
        longestCall,
        callbackRepeats,
        slowApi,
        persona,
        numbers);
  }

  public CarrierSettings keptIn(Path folder) {
    return new CarrierSettings(
        port,
        accountSid,
        authToken,
        folder,
        callsPerSecond,
        ringing,
        longestCall,
        callbackRepeats,
        slowApi,
        persona,
        numbers);
  }

  public CarrierSettings withCallsPerSecond(double rate) {
    return new CarrierSettings(
        port,
        accountSid,
        authToken,
        dataDir,
        rate,
        ringing,
        longestCall,
        callbackRepeats,
        slowApi,
        persona,
        numbers);
  }

  public CarrierSettings withRinging(double factor) {
    return new CarrierSettings(
        port,
        accountSid,
        authToken,
        dataDir,
        callsPerSecond,
        factor,
        longestCall,
        callbackRepeats,
        slowApi,
        persona,
        numbers);
  }

  public CarrierSettings withSlowApi(Duration delay) {
    return new CarrierSettings(
        port,
        accountSid,
        authToken,
        dataDir,
        callsPerSecond,
        ringing,
        longestCall,
        callbackRepeats,
        delay,
        persona,
        numbers);
  }

  public CarrierSettings withPersona(String name) {
    return new CarrierSettings(
        port,
        accountSid,
        authToken,
        dataDir,
        callsPerSecond,
        ringing,
        longestCall,
        callbackRepeats,
        slowApi,
        name,
        numbers);
  }

  @Override
  public String toString() {
    return "CarrierSettings[port=" + port + ", dataDir=" + dataDir + ", authToken=***]";
  }
}
