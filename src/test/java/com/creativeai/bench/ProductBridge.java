package com.creativeai.bench;

import com.creativeai.it.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The product as people run it, calls placed by its API; only carrier and agents are the load's.
 */
final class ProductBridge implements Bridge {
  /** As in docker/Dockerfile. */
  private static final String JAVA_OPTIONS =
      System.getProperty("bench.java.options", "-XX:MaxRAMPercentage=70");

  private static final int AT_A_TIME = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Load load;
  private final CarrierApi carrier;
  private final Product product;
  private final String agent;

  ProductBridge(Load load, CarrierApi carrier) {
    this.load = load;
    this.carrier = carrier;
    Map<String, String> settings = new HashMap<>();
    settings.put("TWILIO_BASE_URL", carrier.address());
    settings.put("TWILIO_CPS", "100");
    settings.put("ELEVENLABS_BASE_URL", carrier.address());
    settings.put("MEDIA_MOST_CALLS", "1000");
    settings.put("CALL_MAX_SECONDS", "7200");
    settings.put("RATE_LIMIT_WRITE", "1000:5000");
    settings.put("RATE_LIMIT_READ", "1000:5000");
    settings.put("RATE_LIMIT_CALLBACKS", "5000:20000");
    settings.put("JAVA_OPTIONS", JAVA_OPTIONS);
    // As docs/media.md tells to run it with many calls.
    if (!"false".equals(System.getProperty("bench.media.port"))) {
      settings.put("MEDIA_PORT", String.valueOf(Product.freePort()));
    }
    BenchStore.empty();
    settings.putAll(BenchStore.settings());
    product = Product.start("bench", settings).byHttp1();
    agent = product.firstAgent();
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public long pid() {
    return product.pid();
  }

  @Override
  public void call(int callers) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<java.util.concurrent.Future<String>> placed =
          IntStream.range(0, callers)
              .mapToObj(
                  caller ->
                      threads.submit(
                          () -> product.placeCall("+1415555" + (2000 + caller), agent, "")))
              .toList();
      for (var one : placed) {
        one.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      threads.shutdown();
    }
  }

  long threads() {
    return product.threads();
  }

  long descriptors() {
    return product.descriptors();
  }

  void callNumber(String to) {
    product.placeCall(to, agent, "");
  }

  @Override
  public void hangUp() {
    carrier.completed(load.hangUp());
    Instant deadline = Instant.now().plus(PATIENCE);
    while (product
            .get("/api/v1/calls?status=queued,ringing,in-progress")
            .body()
            .get("total")
            .asInt()
        > 0) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("calls did not end");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    product.close();
  }
}
