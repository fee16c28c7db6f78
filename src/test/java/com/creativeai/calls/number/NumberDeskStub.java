package com.creativeai.calls.number;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A carrier that sells everything once, and can be ill. */
final class NumberDeskStub implements NumberDesk {
  final Map<String, String> sold = new TreeMap<>();
  final List<String> setUp = new ArrayList<>();
  boolean losesAnswers;
  boolean refuses;

  @Override
  public List<NumberOffer> search(Wish wish) {
    return List.of();
  }

  @Override
  public String buy(OrganizationId organization, NumberId id, PhoneNumber number) {
    if (refuses) {
      throw new ProviderRejected("21422", "not available");
    }
    sold.put(number.e164(), "PN" + number.e164());
    if (losesAnswers) {
      throw new ProviderUnavailable("no answer", new IllegalStateException());
    }
    return sold.get(number.e164());
  }

  @Override
  public Optional<String> find(PhoneNumber number) {
    return Optional.ofNullable(sold.get(number.e164()));
  }

  @Override
  public void setUp(OrganizationId organization, NumberId id, String carrierId) {
    setUp.add(carrierId);
  }

  @Override
  public void release(String carrierId) {
    sold.values().remove(carrierId);
  }
}
