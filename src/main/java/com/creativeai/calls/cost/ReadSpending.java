package com.creativeai.calls.cost;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.time.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what an organization spends, and may. */
@ApplicationScoped
public class ReadSpending {
  @Inject SpendingStore spending;
  @Inject Clock clock;

  public ReadSpending() {}

  public ReadSpending(SpendingStore spending, Clock clock) {
    this.spending = spending;
    this.clock = clock;
  }

  /**
   * @param today in UTC
   */
  public record Account(LocalDate today, Spent spent, Caps caps) {}

  public Account read(OrganizationId organization) {
    LocalDate today = UtcDay.today(clock);
    return new Account(today, spending.spent(organization, today), spending.caps(organization));
  }
}
