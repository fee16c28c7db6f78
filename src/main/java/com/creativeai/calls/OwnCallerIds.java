package com.creativeai.calls;

import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.port.Telephony;
import com.creativeai.identity.FindDefaultCallerId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The numbers that calls may be placed from, the one that the caller prefers coming first (ID-4).
 */
@ApplicationScoped
public class OwnCallerIds {
  @Inject Telephony telephony;
  @Inject FindDefaultCallerId preferred;
  @Inject NumberStore numbers;

  public OwnCallerIds() {}

  OwnCallerIds(Telephony telephony, FindDefaultCallerId preferred, NumberStore numbers) {
    this.telephony = telephony;
    this.preferred = preferred;
    this.numbers = numbers;
  }

  /**
   * The numbers of the account, without those that belong to other organizations (N1).
   *
   * @param subject of the caller who asks
   */
  public List<PhoneNumber> list(OrganizationId organization, String subject) {
    String first = preferred.find(subject).orElse("");
    Set<PhoneNumber> ofOthers = numbers.ofOthers(organization);
    return owned().stream()
        .filter(number -> !ofOthers.contains(number))
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
