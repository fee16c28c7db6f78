package com.creativeai.calls;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency. */
public record Money(BigDecimal amount, Currency currency) {}
