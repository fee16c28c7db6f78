package com.creativeai.calls.schedule;

import com.creativeai.calls.CallId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps calls for later. */
public interface ScheduleStore {
  /** False when there is one with this id already; then nothing has changed. */
  boolean add(OrganizationId organization, ScheduledCall call);

  Optional<ScheduledCall> find(OrganizationId organization, CallId id);

  /** Those that wait first, the soonest first; then the others, the latest first. */
  List<ScheduledCall> list(OrganizationId organization, int most);

  /** How many of them wait. */
  long countWaiting(OrganizationId organization);

  /** Stores the next version, if the one before it is still the stored one. */
  boolean replace(OrganizationId organization, ScheduledCall next);

  /** Sweep over all organizations: those that wait and are due for a try, soonest first. */
  List<ScheduledCall> listDue(Instant now, int most);

  /** Sweep: those that somebody began to place before a moment, and did not finish. */
  List<ScheduledCall> listStuck(Instant before, int most);
}
