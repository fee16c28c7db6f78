package com.creativeai.calls.ui;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.ui.Texts;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Optional;

/** Where a number is at home, in the page's language. */
final class Countries {
  /** ISO 3166-1; numbers of no country (satellites, freephone) have other regions. */
  private static final int REGION_LETTERS = 2;

  private Countries() {}

  static Optional<String> find(PhoneNumber number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return Optional.ofNullable(numbers.getRegionCodeForNumber(numbers.parse(number.e164(), null)))
          .filter(
              region -> region.length() == REGION_LETTERS && Character.isLetter(region.charAt(0)))
          .map(region -> new Locale("", region).getDisplayCountry(Texts.locale()));
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }
}
