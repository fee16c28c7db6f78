package com.creativeai.sandbox.carrier;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the carrier simulator as its own process until it is stopped, with the settings that {@link
 * CarrierSettings#from} names.
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

  /** System properties win over the environment. */
  private static CarrierSettings settings() {
    Map<String, String> values = new HashMap<>(System.getenv());
    System.getProperties().forEach((key, value) -> values.put((String) key, (String) value));
    return CarrierSettings.from(values);
  }
}
