package com.creativeai.calls.provider.twilio;

import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Asks again what may be asked again (TW2), each time through the breaker. */
@ApplicationScoped
public class TwilioRetry {
  private final TwilioGuard guard;

  @Inject
  public TwilioRetry(TwilioGuard guard) {
    this.guard = guard;
  }

  /** For the client proxy only. */
  TwilioRetry() {
    this(new TwilioGuard());
  }

  @Retry(
      maxRetries = 2,
      delay = 200,
      jitter = 100,
      retryOn = {ProviderUnavailable.class, TimeoutException.class})
  public <T> T ask(Supplier<T> request) {
    return guard.ask(request);
  }
}
