package com.creativeai.calls.cost;

import com.creativeai.calls.Money;
import com.creativeai.platform.security.OrganizationId;
import java.time.LocalDate;

/** Keeps caps and what was spent under them. Every change is one conditional write (CO3). */
public interface SpendingStore {
  Caps caps(OrganizationId organization);

  void cap(OrganizationId organization, Caps caps);

  Spent spent(OrganizationId organization, LocalDate day);

  /**
   * Takes the amount from the day and its month, if it fits under the caps.
   *
   * @return whether it is reserved now, or was before
   */
  boolean reserve(
      OrganizationId organization, Reservation what, Money amount, LocalDate day, Caps caps);

  /** Counts this amount in place of the one that was reserved, on the same day. */
  void correct(OrganizationId organization, Reservation what, Money amount);

  /** The same for good: later corrections do nothing. */
  void settle(OrganizationId organization, Reservation what, Money amount);
}
