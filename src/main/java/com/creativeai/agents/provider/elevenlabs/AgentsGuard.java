package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.problem.ProviderBusy;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Bounds requests about agents in time and number, all behind one breaker (AE1). Ten seconds: an
 * agent that is made after we stopped waiting belongs to nobody. None is repeated, because an agent
 * could be made twice.
 */
@ApplicationScoped
public class AgentsGuard {
  @Timeout(10_000)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 30_000,
      failOn = {ProviderUnavailable.class, TimeoutException.class},
      skipOn = {ProviderRejected.class, ProviderBusy.class})
  @Bulkhead(8)
  public <T> T ask(Supplier<T> request) {
    return request.get();
  }
}
