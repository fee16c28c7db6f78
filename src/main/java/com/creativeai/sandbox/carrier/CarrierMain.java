package com.creativeai.sandbox.carrier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the carrier simulator as its own process until it is stopped. Settings come from system
 * properties, else environment variables: {@code SANDBOX_CARRIER_PORT}, {@code DATA_DIR}, {@code
 * TWILIO_ACCOUNT_SID}, {@code TWILIO_AUTH_TOKEN}, {@code SANDBOX_CARRIER_CPS}, {@code
 * SANDBOX_CARRIER_RINGING}, {@code SANDBOX_CARRIER_PERSONA}, {@code SANDBOX_CARRIER_NUMBERS},
 * {@code SANDBOX_CARRIER_CALLBACK_REPEATS}, {@code SANDBOX_CARRIER_SLOW_API_MS}.
 */
public final class CarrierMain {
  private static final System.Logger LOG = System.getLogger(CarrierMain.class.getName());

  private CarrierMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    CarrierSimulator carrier = new CarrierSimulator(settings(), Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  carrier.close();
                  stopped.countDown();
                }));
    carrier.start();
    LOG.log(System.Logger.Level.INFO, "event=carrier-started port=" + carrier.port());
    stopped.await();
  }

  static CarrierSettings settings() {
    CarrierSettings defaults = CarrierSettings.defaults();
    return new CarrierSettings(
        Integer.parseInt(value("SANDBOX_CARRIER_PORT", String.valueOf(defaults.port()))),
        value("TWILIO_ACCOUNT_SID", defaults.accountSid()),
        value("TWILIO_AUTH_TOKEN", defaults.authToken()),
        Path.of(value("DATA_DIR", "data"), "sandbox", "carrier"),
        Double.parseDouble(value("SANDBOX_CARRIER_CPS", String.valueOf(defaults.callsPerSecond()))),
        Double.parseDouble(value("SANDBOX_CARRIER_RINGING", String.valueOf(defaults.ringing()))),
        defaults.longestCall(),
        Integer.parseInt(
            value("SANDBOX_CARRIER_CALLBACK_REPEATS", String.valueOf(defaults.callbackRepeats()))),
        Duration.ofMillis(
            Long.parseLong(
                value(
                    "SANDBOX_CARRIER_SLOW_API_MS", String.valueOf(defaults.slowApi().toMillis())))),
        value("SANDBOX_CARRIER_PERSONA", defaults.persona()),
        List.of(
            value("SANDBOX_CARRIER_NUMBERS", String.join(",", defaults.numbers())).split(" *, *")));
  }

  private static String value(String name, String otherwise) {
    String property = System.getProperty(name);
    String found = property != null ? property : System.getenv(name);
    return found == null || found.isBlank() ? otherwise : found.strip();
  }
}
