package com.creativeai.identity;

import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactors;
import java.util.HashMap;
import java.util.Map;

/** Second factors in a map. */
public final class InMemorySecondFactorStore implements SecondFactorStore {
  private final Map<UserId, SecondFactors> all = new HashMap<>();

  @Override
  public synchronized SecondFactors find(UserId user) {
    return all.getOrDefault(user, SecondFactors.none(user));
  }

  @Override
  public synchronized boolean replace(SecondFactors changed) {
    if (find(changed.user()).version() != changed.version()) {
      return false;
    }
    all.put(changed.user(), changed.withVersion(changed.version() + 1));
    return true;
  }
}
