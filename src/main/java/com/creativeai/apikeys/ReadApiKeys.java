package com.creativeai.apikeys;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.time.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What people may know of their organization's keys. */
@ApplicationScoped
public class ReadApiKeys {
  @Inject ApiKeyStore keys;
  @Inject UsageStore usage;
  @Inject Clock clock;

  public ReadApiKeys() {}

  public ReadApiKeys(ApiKeyStore keys, UsageStore usage, Clock clock) {
    this.keys = keys;
    this.usage = usage;
    this.clock = clock;
  }

  /** Those that open something first, then the newest. */
  public List<ApiKey> list(OrganizationId organization) {
    Instant now = clock.instant();
    return keys.list(organization).stream()
        .sorted(
            Comparator.comparing((ApiKey key) -> key.isValid(now))
                .thenComparing(ApiKey::createdAt)
                .reversed())
        .toList();
  }

  public ApiKey get(OrganizationId organization, ApiKeyId id) {
    return keys.find(organization, id).orElseThrow(ReadApiKeys::notFound);
  }

  /** Requests on each of the last days, today included, in UTC; days without any are there too. */
  public SortedMap<LocalDate, Long> usage(OrganizationId organization, ApiKeyId id, int days) {
    get(organization, id);
    LocalDate today = UtcDay.today(clock);
    LocalDate first = today.minusDays(days - 1L);
    Map<LocalDate, Long> counted = usage.list(organization, id, first);
    SortedMap<LocalDate, Long> all = new TreeMap<>();
    first.datesUntil(today.plusDays(1)).forEach(day -> all.put(day, counted.getOrDefault(day, 0L)));
    return all;
  }

  static ProblemException notFound() {
    return new ProblemException(ApiKeyProblem.API_KEY_NOT_FOUND, "There is no such API key.");
  }
}
