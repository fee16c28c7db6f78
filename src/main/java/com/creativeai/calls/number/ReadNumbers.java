package com.creativeai.calls.number;

import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads numbers for the edges. */
@ApplicationScoped
public class ReadNumbers {
  @Inject NumberStore numbers;
  @Inject CarrierDesk carrier;

  public List<OwnNumber> list(OrganizationId organization) {
    return numbers.list(organization);
  }

  public OwnNumber get(OrganizationId organization, NumberId id) {
    return numbers.find(organization, id).orElseThrow(ReadNumbers::notFound);
  }

  /** What the carrier sells; a country where it sells nothing has none. */
  public List<NumberOffer> search(NumberDesk.Wish wish) {
    return carrier.search(wish);
  }

  static ProblemException notFound() {
    return new ProblemException(NumberProblem.NUMBER_NOT_FOUND, "There is no such number.");
  }
}
