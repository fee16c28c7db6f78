package com.creativeai.platform.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Money in the page's language; calls cost fractions of a cent. */
public final class Amounts {
  /** Small amounts are a call's daily bread: 0.0085 must not become 0.01. */
  private static final int FINEST_FRACTION = 4;

  private Amounts() {}

  public static String of(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Texts.locale());
    format.setCurrency(currency);
    format.setMaximumFractionDigits(FINEST_FRACTION);
    return format.format(amount);
  }
}
