package com.creativeai.calls.number;

import com.creativeai.calls.CallProblem;
import com.creativeai.calls.port.SimulatedCaller;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has a simulated person ring a number, where the carrier is the simulator. */
@ApplicationScoped
public class RingNumber {
  @Inject NumberStore numbers;
  @Inject SimulatedCaller caller;
  @Inject DeploymentSettings deployment;

  public boolean isPossible() {
    return deployment.isTelephonySandbox();
  }

  public void ring(OrganizationId organization, NumberId id) {
    OwnNumber number = numbers.find(organization, id).orElseThrow(ReadNumbers::notFound);
    if (!isPossible()) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE, "Only the carrier simulator has people who call.");
    }
    try {
      caller.ring(number.number());
    } catch (ProviderUnavailable | ProviderRejected silent) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE, String.valueOf(silent.getMessage()));
    }
  }
}
