package com.creativeai.calls;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency. */
public record Money(BigDecimal amount, Currency currency) {
  /** Of the same currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("amounts in different currencies");
    }
    return new Money(amount.add(other.amount), currency);
  }
}
