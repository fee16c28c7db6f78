package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.provider.twilio.TwilioFailure.Kind;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.twilio.exception.TwilioException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Asks Twilio, with its failures in the words of the ports (PT2). */
final class GuardedTwilio {
  private final TwilioGuard guard;
  private final TwilioRetry retry;

  GuardedTwilio(TwilioGuard guard, TwilioRetry retry) {
    this.guard = guard;
    this.retry = retry;
  }

  /** For what may be asked again (TW2). */
  <T> T ask(Supplier<T> request) {
    try {
      return inThePortsWords(() -> retry.ask(() -> translated(request)));
    } catch (ProviderUnavailable | ProviderRejected known) {
      throw known;
    } catch (Exception interrupted) {
      // The retry's pause lets a checked exception out that no signature names.
      if (interrupted instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new ProviderUnavailable("Waiting for Twilio was given up.", interrupted);
      }
      throw interrupted;
    }
  }

  /** For an order that must not be repeated and has no answer. */
  void order(Runnable order) {
    once(
        () -> {
          order.run();
          return true;
        });
  }

  /** For what must not be repeated. */
  <T> T once(Supplier<T> request) {
    return inThePortsWords(() -> guard.ask(() -> translated(request)));
  }

  private static <T> T inThePortsWords(Supplier<T> guarded) {
    try {
      return guarded.get();
    } catch (FaultToleranceException stopped) {
      throw new ProviderUnavailable("Twilio does not answer reliably at the moment.", stopped);
    }
  }

  private static <T> T translated(Supplier<T> request) {
    try {
      return request.get();
    } catch (TwilioFailure failure) {
      if (failure.kind() == Kind.REFUSED) {
        throw new ProviderRejected(failure.code(), failure.reason());
      }
      throw new ProviderUnavailable(failure.reason(), failure);
    } catch (TwilioException unreadable) {
      throw new ProviderUnavailable("Twilio's answer could not be read.", unreadable);
    }
  }
}
