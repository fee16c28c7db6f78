package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts in a map; it can be broken. */
public final class InMemoryUsageStore implements UsageStore {
  record Place(OrganizationId organization, ApiKeyId id, LocalDate day) {}

  final Map<Place, Long> counts = new HashMap<>();
  boolean broken;

  @Override
  public void add(OrganizationId organization, ApiKeyId id, LocalDate day, long requests) {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    counts.merge(new Place(organization, id, day), requests, Long::sum);
  }

  @Override
  public Map<LocalDate, Long> list(OrganizationId organization, ApiKeyId id, LocalDate first) {
    Map<LocalDate, Long> days = new TreeMap<>();
    counts.forEach(
        (place, requests) -> {
          if (place.organization().equals(organization)
              && place.id().equals(id)
              && !place.day().isBefore(first)) {
            days.put(place.day(), requests);
          }
        });
    return days;
  }
}
