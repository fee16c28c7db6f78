package com.creativeai.calls;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency. */
public record Money(BigDecimal amount, Currency currency) {
  /** What organizations count their spending in. */
  public static final Currency USD = Currency.getInstance("USD");

  public static final Money NOTHING = usd(BigDecimal.ZERO);

  public static Money usd(BigDecimal amount) {
    return new Money(amount, USD);
  }

  /** Of the same currency. */
  public Money plus(Money other) {
    return new Money(amount.add(other.in(currency)), currency);
  }

  /** Of the same currency; below zero when the other is more. */
  public Money minus(Money other) {
    return new Money(amount.subtract(other.in(currency)), currency);
  }

  /** Whether it is no more than another amount of the same currency. */
  public boolean fitsIn(Money other) {
    return amount.compareTo(other.in(currency)) <= 0;
  }

  private BigDecimal in(Currency expected) {
    if (!currency.equals(expected)) {
      throw new IllegalArgumentException("amounts in different currencies");
    }
    return amount;
  }
}
