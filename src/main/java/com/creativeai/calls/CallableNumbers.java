package com.creativeai.calls;

import com.creativeai.platform.problem.ProblemException;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Reads numbers as people write them, and refuses those that are never called (C1, CALL-13). */
@ApplicationScoped
public class CallableNumbers {
  private static final int LONGEST_INPUT = 40;
  private static final Set<PhoneNumberType> NEVER_CALLED =
      Set.of(
          PhoneNumberType.PREMIUM_RATE,
          PhoneNumberType.SHARED_COST,
          PhoneNumberType.PERSONAL_NUMBER,
          PhoneNumberType.PAGER);

  /** What libphonenumber calls the region of numbers that belong to no country. */
  private static final String NO_COUNTRY = "001";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();
  private final CallSettings settings;

  @Inject
  public CallableNumbers(CallSettings settings) {
    this.settings = settings;
  }

  /** For the client proxy only. */
  CallableNumbers() {
    this(new CallSettings());
  }

  /**
   * @param text any common form: {@code +1 415 555 2671}, {@code (415) 555-2671}, {@code tel:…}
   * @param field the field that a problem names
   */
  public PhoneNumber parse(String text, String field) {
    String region = settings.defaultRegion();
    if (text.isBlank()) {
      throw invalid(field, "Enter a phone number, for example +1 415 555 2671.");
    }
    if (text.length() > LONGEST_INPUT) {
      throw invalid(field, "This is too long for a phone number.");
    }
    if (shortNumbers.isEmergencyNumber(text, region)) {
      throw notAllowed(field, "Emergency numbers are never called.");
    }
    Phonenumber.PhoneNumber number = read(text, region, field);
    // With a country code it is no short code, only a number that is too short.
    if (!text.contains("+")
        && shortNumbers.isPossibleShortNumberForRegion(number, region)
        && shortNumbers.isValidShortNumberForRegion(number, region)) {
      throw notAllowed(field, "Short codes are never called.");
    }
    if (!numbers.isValidNumber(number)) {
      throw invalid(field, "This number does not exist. Check the digits and the country code.");
    }
    if (NEVER_CALLED.contains(numbers.getNumberType(number))) {
      throw notAllowed(
          field, "Premium-rate, shared-cost, personal and pager numbers are never called.");
    }
    if (NO_COUNTRY.equals(numbers.getRegionCodeForNumber(number))) {
      throw notAllowed(field, "Satellite and other numbers of no country are never called.");
    }
    return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
  }

  /** As people of its country write it abroad: {@code +1 415-555-2671}; no number is Anonymous. */
  public String readable(PhoneNumber number) {
    if (number.equals(PhoneNumber.WITHHELD)) {
      return "Anonymous";
    }
    try {
      return numbers.format(numbers.parse(number.e164(), null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException unreadable) {
      return number.e164();
    }
  }

  /** ISO 3166-1 letters of its country; empty for a number of no country. */
  public String region(PhoneNumber number) {
    try {
      String region = numbers.getRegionCodeForNumber(numbers.parse(number.e164(), null));
      return region == null || region.equals(NO_COUNTRY) ? "" : region;
    } catch (NumberParseException unreadable) {
      return "";
    }
  }

  private Phonenumber.PhoneNumber read(String text, String region, String field) {
    try {
      return numbers.parse(text, region);
    } catch (NumberParseException unreadable) {
      throw invalid(
          field,
          unreadable.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
              ? "Start with a country code, for example +1."
              : "This is not a phone number.");
    }
  }

  private static ProblemException invalid(String field, String message) {
    return ProblemException.atField(CallProblem.NUMBER_INVALID, field, message);
  }

  private static ProblemException notAllowed(String field, String message) {
    return ProblemException.atField(CallProblem.NUMBER_NOT_ALLOWED, field, message);
  }
}
