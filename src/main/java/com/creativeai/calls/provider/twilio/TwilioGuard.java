package com.creativeai.calls.provider.twilio;

import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * What stands between us and a Twilio that is ill (CALL-10, TW2): one breaker for all requests that
 * may be repeated. An order to dial does not pass here.
 */
@ApplicationScoped
public class TwilioGuard {
  @Retry(
      maxRetries = 2,
      delay = 200,
      jitter = 100,
      retryOn = {ProviderUnavailable.class, TimeoutException.class})
  @Timeout(value = 3, unit = ChronoUnit.SECONDS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 30,
      delayUnit = ChronoUnit.SECONDS,
      failOn = {ProviderUnavailable.class, TimeoutException.class})
  public <T> T call(Supplier<T> request) {
    return request.get();
  }
}
