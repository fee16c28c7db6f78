package com.creativeai.calls.rest;

import com.creativeai.calls.Money;

/** An amount as decimal text. */
public record MoneyJson(String amount, String currency) {
  static MoneyJson of(Money money) {
    return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }
}
