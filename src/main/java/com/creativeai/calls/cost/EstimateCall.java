package com.creativeai.calls.cost;

import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says before a call what it will cost, and whether that may be spent (CALL-12). */
@ApplicationScoped
public class EstimateCall {
  @Inject PriceCalls prices;
  @Inject ReadSpending spending;

  public EstimateCall() {}

  public EstimateCall(PriceCalls prices, ReadSpending spending) {
    this.prices = prices;
    this.spending = spending;
  }

  public Estimate estimate(OrganizationId organization, PhoneNumber to) {
    ReadSpending.Account account = spending.read(organization);
    Money most = prices.costTo(to, prices.longest());
    return new Estimate(
        to,
        prices.carrierPerMinute(to),
        prices.agentPerMinute(),
        prices.usualLength(),
        prices.costTo(to, prices.usualLength()),
        prices.longest(),
        most,
        account.caps().leave(account.spent(), most));
  }
}
