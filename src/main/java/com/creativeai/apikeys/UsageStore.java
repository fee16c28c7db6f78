package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import java.time.LocalDate;
import java.util.Map;

/** How often keys were used on each day, in UTC (K9). */
public interface UsageStore {
  void add(OrganizationId organization, ApiKeyId id, LocalDate day, long requests);

  /** From that day on; days without any are left out. */
  Map<LocalDate, Long> list(OrganizationId organization, ApiKeyId id, LocalDate first);
}
