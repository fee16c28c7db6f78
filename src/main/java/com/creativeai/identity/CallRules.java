package com.creativeai.identity;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an organization decides about its calls (CALL-13).
 *
 * @param countries those that may be called, by their ISO 3166-1 letters; never empty
 * @param statesAi whether every call begins by saying that an AI speaks
 * @param recordsCalls whether calls are recorded (CALL-5)
 * @param announcesRecording whether those that are recorded begin by saying so
 */
public record CallRules(
    Set<String> countries, boolean statesAi, boolean recordsCalls, boolean announcesRecording) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  /** Two countries that fraud does not earn much with, and a call that says what it is. */
  public static final CallRules DEFAULT = new CallRules(Set.of("CA", "US"), true, true, true);

  public CallRules {
    if (countries.isEmpty() || !KNOWN.containsAll(countries)) {
      throw new IllegalArgumentException("countries that are there");
    }
    countries = Collections.unmodifiableSet(new TreeSet<>(countries));
  }

  /** Whether these are the ISO 3166-1 letters of a country. */
  public static boolean isCountry(String letters) {
    return KNOWN.contains(letters);
  }

  public CallRules withCountries(Set<String> changed) {
    return new CallRules(changed, statesAi, recordsCalls, announcesRecording);
  }

  public CallRules withStatesAi(boolean changed) {
    return new CallRules(countries, changed, recordsCalls, announcesRecording);
  }

  public CallRules withRecordsCalls(boolean changed) {
    return new CallRules(countries, statesAi, changed, announcesRecording);
  }

  public CallRules withAnnouncesRecording(boolean changed) {
    return new CallRules(countries, statesAi, recordsCalls, changed);
  }
}
