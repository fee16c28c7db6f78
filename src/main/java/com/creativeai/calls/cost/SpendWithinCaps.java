package com.creativeai.calls.cost;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.time.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Reserves what calls may cost before they are dialed, and counts what they did (CO3 to CO5). */
@ApplicationScoped
public class SpendWithinCaps {
  @Inject SpendingStore spending;
  @Inject PriceCalls prices;
  @Inject Clock clock;

  public SpendWithinCaps() {}

  public SpendWithinCaps(SpendingStore spending, PriceCalls prices, Clock clock) {
    this.spending = spending;
    this.prices = prices;
    this.clock = clock;
  }

  /** Reserves the most that the call can cost; answers alike when that was done before. */
  public boolean reserve(Call call) {
    return reserve(call.organization(), Reservation.of(call.id()), prices.most(call));
  }

  /** The same for the person that a call is handed over to; else a problem. */
  public void demandHandover(Call call, PhoneNumber to) {
    Money most = prices.mostHandover(to);
    if (!reserve(call.organization(), Reservation.ofHandover(call.id()), most)) {
      throw refused(most);
    }
  }

  /** The same for a call about to be placed; else a problem. */
  public void demand(Call call) {
    if (!reserve(call)) {
      throw refused(prices.most(call));
    }
  }

  /** Counts a call that came in, whatever the caps (CO5). */
  public void countInbound(Call call) {
    reserve(call.organization(), Reservation.of(call.id()), prices.most(call), Caps.NONE);
  }

  /** Nobody is, or was, called. */
  public void release(OrganizationId organization, CallId call) {
    spending.settle(organization, Reservation.of(call), Money.NOTHING);
  }

  /** Nobody takes the call over. */
  public void releaseHandover(Call call) {
    spending.settle(call.organization(), Reservation.ofHandover(call.id()), Money.NOTHING);
  }

  /** The call is over: counts what is known of its cost. */
  public void over(Call call) {
    Instant now = clock.instant();
    OrganizationId organization = call.organization();
    spending.correct(organization, Reservation.of(call.id()), prices.cost(call, now));
    // Even where no handover came about: what was reserved for one may still be there.
    Money handover = prices.handoverCost(call, now);
    spending.correct(organization, Reservation.ofHandover(call.id()), handover);
  }

  /** Nothing more will be known of its cost. */
  public void settle(Call call) {
    Instant now = clock.instant();
    OrganizationId organization = call.organization();
    spending.settle(organization, Reservation.of(call.id()), prices.cost(call, now));
    Money handover = prices.handoverCost(call, now);
    spending.settle(organization, Reservation.ofHandover(call.id()), handover);
  }

  private boolean reserve(OrganizationId organization, Reservation what, Money most) {
    return reserve(organization, what, most, spending.caps(organization));
  }

  private boolean reserve(OrganizationId organization, Reservation what, Money most, Caps caps) {
    return spending.reserve(organization, what, most, UtcDay.today(clock), caps);
  }

  private static ProblemException refused(Money most) {
    return new ProblemException(
        SpendingProblem.SPENDING_CAP_REACHED,
        "This could cost "
            + most.amount().stripTrailingZeros().toPlainString()
            + " USD, and your organization's spending caps do not leave that much. Wait for calls"
            + " under way to end, or ask an administrator to raise the caps.");
  }
}
