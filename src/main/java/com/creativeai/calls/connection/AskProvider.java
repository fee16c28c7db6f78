package com.creativeai.calls.connection;

import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.observability.Breakers;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Asks a provider, with its failures as findings (CC3). */
@ApplicationScoped
class AskProvider {
  @Inject Breakers breakers;

  /** For the container. */
  AskProvider() {}

  AskProvider(Breakers breakers) {
    this.breakers = breakers;
  }

  /**
   * @param part whose breaker for reading stands in front; it has the part's name
   */
  Finding ask(Part part, Supplier<Finding> question) {
    boolean held = isHeld(part);
    try {
      return question.get();
    } catch (ProviderUnavailable | ProblemException silent) {
      return Finding.of(held ? Verdict.BREAKER_OPEN : Verdict.UNREACHABLE);
    } catch (ProviderRejected refused) {
      return Finding.of(Verdict.REFUSED).with("code", refused.code());
    }
  }

  private boolean isHeld(Part part) {
    return breakers.read().stream()
        .anyMatch(one -> one.name().equals(part.code()) && one.state() == BreakerState.OPEN);
  }
}
