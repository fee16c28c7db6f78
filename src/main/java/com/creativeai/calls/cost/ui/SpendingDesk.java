package com.creativeai.calls.cost.ui;

import com.creativeai.calls.cost.ReadSpending;

/** What the page asks of the product, for whoever uses it. */
interface SpendingDesk {
  boolean mayChange();

  ReadSpending.Account account();

  /** As the fields say it; nothing for no cap. */
  void cap(String perDay, String perMonth);
}
