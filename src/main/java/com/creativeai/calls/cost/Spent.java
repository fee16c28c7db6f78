package com.creativeai.calls.cost;

import com.creativeai.calls.Money;

/** What was spent on a day and in its month, with what is reserved for calls under way. */
public record Spent(Money day, Money month) {
  public static final Spent NOTHING = new Spent(Money.NOTHING, Money.NOTHING);
}
