package com.creativeai.identity.model;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * What people say about themselves, beside their name (ID-4); empty where they did not.
 *
 * @param timezone an IANA zone, UTC unless said
 * @param avatar address of a picture
 */
public record Profile(String company, String phone, String timezone, String avatar) {
  public static final Profile EMPTY = new Profile("", "", "UTC", "");

  private static final int LONGEST = 200;
  private static final int LONGEST_ADDRESS = 2000;

  public Profile {
    if (company.length() > LONGEST
        || phone.length() > LONGEST
        || avatar.length() > LONGEST_ADDRESS) {
      throw new IllegalArgumentException("too long for a profile");
    }
    try {
      ZoneId.of(timezone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("no such time zone", unknown);
    }
  }
}
