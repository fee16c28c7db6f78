package com.creativeai.platform.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Money in the page's language; calls cost fractions of a cent. */
public final class Amounts {
  private static final int FINEST_FRACTION = 4;

  private Amounts() {}

  public static String of(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Texts.locale());
    format.setCurrency(currency);
    format.setMaximumFractionDigits(FINEST_FRACTION);
    return format.format(amount);
  }
}
