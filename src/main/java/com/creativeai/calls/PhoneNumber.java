package com.creativeai.calls;

import java.util.regex.Pattern;

/** A phone number in E.164 form; prints masked. */
public record PhoneNumber(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /**
   * Stands for a caller whose number is withheld: ANONYMOUS on the keys of a phone, as carriers
   * write it; no country has it.
   */
  public static final PhoneNumber WITHHELD = new PhoneNumber("+266696687");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  @Override
  public String toString() {
    return e164.substring(0, 4) + "…" + e164.substring(e164.length() - 2);
  }
}
