package com.creativeai.platform.event;

import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log of facts for tests. */
public final class InMemoryFactLog implements FactLog {
  private final Map<OrganizationId, List<RecordedFact>> facts = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  @Override
  public synchronized void append(Fact fact) {
    if (keys.add(fact.key())) {
      List<RecordedFact> known =
          facts.computeIfAbsent(fact.organization(), key -> new ArrayList<>());
      known.add(new RecordedFact(known.size() + 1, fact));
    }
  }

  @Override
  public synchronized List<RecordedFact> list(OrganizationId organization, long after, int most) {
    return facts.getOrDefault(organization, List.of()).stream().skip(after).limit(most).toList();
  }

  @Override
  public synchronized long last(OrganizationId organization) {
    return facts.getOrDefault(organization, List.of()).size();
  }
}
