package com.creativeai.identity;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/** Numbers that people give as their own; what may be called is said elsewhere. */
final class ContactNumbers {
  private static final int LONGEST_INPUT = 40;
  private static final String INTERNATIONAL_ONLY = "ZZ";

  private ContactNumbers() {}

  /**
   * E.164; empty for no number.
   *
   * @param field the field that a problem names
   */
  static String check(String text, String field) {
    if (text.isBlank()) {
      return "";
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      if (text.length() <= LONGEST_INPUT) {
        Phonenumber.PhoneNumber number = numbers.parse(text, INTERNATIONAL_ONLY);
        if (numbers.isValidNumber(number)) {
          return numbers.format(number, PhoneNumberFormat.E164);
        }
      }
    } catch (NumberParseException unreadable) {
      // Falls through to the one message for all mistakes.
    }
    throw ProblemException.atField(
        CommonProblem.INVALID_REQUEST,
        field,
        "Write a number with its country code, for example +1 415 555 2671.");
  }
}
