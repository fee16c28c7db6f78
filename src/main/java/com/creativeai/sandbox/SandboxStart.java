package com.creativeai.sandbox;

import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.config.StartStep;
import com.creativeai.sandbox.agent.AgentSettings;
import com.creativeai.sandbox.agent.AgentSimulator;
import com.creativeai.sandbox.carrier.CarrierSettings;
import com.creativeai.sandbox.carrier.CarrierSimulator;
import com.creativeai.sandbox.store.EmbeddedStore;
import com.creativeai.sandbox.store.StoreSettings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Starts and stops the stand-ins together with the product (S3). */
@ApplicationScoped
public class SandboxStart {
  private static final System.Logger LOG = System.getLogger(SandboxStart.class.getName());

  /** Stopped even after the product's own beans let go of it. */
  private static final int LAST = 10_000;

  @Inject Config config;
  @Inject DeploymentSettings deployment;
  @Inject Clock clock;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  void start(
      @Observes @Priority(StartOrder.SANDBOX) @Initialized(ApplicationScoped.class) Object event) {
    StartStep.orRefuse(() -> start(settings()));
  }

  private void start(Map<String, String> settings) {
    if (deployment.isStoreSandbox()) {
      EmbeddedStore store = new EmbeddedStore(StoreSettings.from(settings));
      store.start();
      running.push(store);
    }
    if (deployment.isTelephonySandbox() && !settings.containsKey("TWILIO_BASE_URL")) {
      CarrierSimulator carrier = new CarrierSimulator(CarrierSettings.from(settings), clock);
      carrier.start();
      running.push(carrier);
    }
    if (deployment.isVoiceAgentSandbox() && !settings.containsKey("ELEVENLABS_BASE_URL")) {
      AgentSimulator agent = new AgentSimulator(AgentSettings.from(settings));
      agent.start();
      running.push(agent);
    }
    LOG.log(System.Logger.Level.INFO, "step=sandbox started={0}", running.size());
  }

  void stop(@Observes @Priority(LAST) @BeforeDestroyed(ApplicationScoped.class) Object event) {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception failed) {
        LOG.log(System.Logger.Level.WARNING, "a stand-in did not stop cleanly", failed);
      }
    }
  }

  /** All settings as text; an empty one counts as unset. */
  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      config
          .getOptionalValue(name, String.class)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> settings.put(name, text));
    }
    return settings;
  }
}
