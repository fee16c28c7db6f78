package com.creativeai.calls.provider.twilio;

import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * What stands between us and a Twilio that is ill (CALL-10, TW2): one breaker for orders to dial,
 * one for all other requests. A refusal is an answer of a healthy Twilio and opens neither.
 */
@ApplicationScoped
public class TwilioGuard {
  @Timeout(3000)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 30_000,
      failOn = {ProviderUnavailable.class, TimeoutException.class})
  public <T> T ask(Supplier<T> request) {
    return request.get();
  }

  /**
   * Never repeated. The client gives up after ten seconds by itself ({@link
   * OneShotHttpClient#DIAL_LIMIT}); the time here is the net below.
   *
   * @param order throws {@link TwilioFailure} only for what is no answer of a healthy Twilio
   */
  @Timeout(12_000)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 30_000,
      failOn = {TwilioFailure.class, TimeoutException.class})
  public <T> T dial(Supplier<T> order) {
    return order.get();
  }
}
