package com.creativeai.calls.cost;

import com.creativeai.calls.Money;
import java.util.Optional;

/**
 * The most that an organization spends, in US dollars (CO3).
 *
 * @param perDay empty for no cap
 * @param perMonth empty for no cap
 */
public record Caps(Optional<Money> perDay, Optional<Money> perMonth) {
  public static final Caps NONE = new Caps(Optional.empty(), Optional.empty());

  /** Whether so much more may be spent. */
  public boolean leave(Spent spent, Money more) {
    return perDay.map(cap -> spent.day().plus(more).fitsIn(cap)).orElse(true)
        && perMonth.map(cap -> spent.month().plus(more).fitsIn(cap)).orElse(true);
  }
}
