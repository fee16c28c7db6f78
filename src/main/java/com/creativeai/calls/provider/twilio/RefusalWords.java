package com.creativeai.calls.provider.twilio;

import java.util.Map;

/** Twilio's error codes in words that somebody can act on (CALL-2). */
final class RefusalWords {
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry(
              "10004", "The account has as many calls in progress as Twilio allows. Try later."),
          Map.entry(
              "13224",
              "Twilio does not connect to this number or kind of number. Check the number."),
          Map.entry(
              "20003",
              "Twilio did not accept the credentials. Check TWILIO_ACCOUNT_SID and"
                  + " TWILIO_AUTH_TOKEN."),
          Map.entry("20005", "The Twilio account is not active. Look into the Twilio console."),
          Map.entry("20404", "Twilio does not know this call or recording (any more)."),
          Map.entry("20429", "Twilio gets too many requests from this account. Try later."),
          Map.entry("21205", "Twilio cannot reach the callback address. Check PUBLIC_ORIGIN."),
          Map.entry(
              "21210",
              "The caller id is not a verified number of the Twilio account. Buy or verify it."),
          Map.entry("21211", "The number called is not a valid phone number."),
          Map.entry("21212", "The caller id is not a valid phone number."),
          Map.entry("21214", "The number called cannot be reached."),
          Map.entry(
              "21215",
              "The Twilio account may not call this country. Allow it in the console's geographic"
                  + " permissions."),
          Map.entry("21216", "Twilio blocks calls to this number."),
          Map.entry("21217", "The number called does not look like a phone number."),
          Map.entry(
              "21219",
              "A trial account calls verified numbers only. Verify the number called or upgrade."),
          Map.entry("21220", "The call is no longer in a state that can be changed."),
          Map.entry("21421", "This is not a number that Twilio could sell."),
          Map.entry("21422", "The number is not to be had any more. Search for another."),
          Map.entry(
              "21631",
              "Twilio wants an address for numbers of this country. Add one in the console."),
          Map.entry(
              "22005", "More calls wait at Twilio than it would place in 24 hours. Try later."));

  private RefusalWords() {}

  /** The words for a code; for unknown codes Twilio's own. */
  static String of(String code, String message) {
    return BY_CODE.getOrDefault(code, message);
  }
}
