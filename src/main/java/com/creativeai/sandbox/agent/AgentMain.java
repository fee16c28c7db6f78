package com.creativeai.sandbox.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the agent simulator alone, until the process is stopped (RUN-2). System properties win over
 * the environment.
 */
public final class AgentMain {
  private AgentMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> values = new HashMap<>(System.getenv());
    System.getProperties().forEach((key, value) -> values.put((String) key, (String) value));
    AgentSimulator simulator = new AgentSimulator(AgentSettings.from(values));
    simulator.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  simulator.close();
                  stopped.countDown();
                }));
    stopped.await();
  }
}
