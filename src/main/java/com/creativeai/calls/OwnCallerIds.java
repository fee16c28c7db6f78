package com.creativeai.calls;

import com.creativeai.calls.port.Telephony;
import com.creativeai.identity.FindDefaultCallerId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers that calls may be placed from, the one that the caller prefers coming first (ID-4).
 */
@ApplicationScoped
public class OwnCallerIds {
  @Inject Telephony telephony;
  @Inject FindDefaultCallerId preferred;

  public OwnCallerIds() {}

  OwnCallerIds(Telephony telephony, FindDefaultCallerId preferred) {
    this.telephony = telephony;
    this.preferred = preferred;
  }

  /**
   * @param subject of the caller who asks
   */
  public List<PhoneNumber> list(String subject) {
    String first = preferred.find(subject).orElse("");
    return owned().stream()
        .sorted(Comparator.comparing((PhoneNumber number) -> !number.e164().equals(first)))
        .toList();
  }

  private List<PhoneNumber> owned() {
    try {
      return telephony.callerIds();
    } catch (ProviderUnavailable | ProviderRejected silent) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier does not tell which numbers you own. Try again in a minute.");
    }
  }
}
