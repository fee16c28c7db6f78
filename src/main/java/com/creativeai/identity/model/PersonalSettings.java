package com.creativeai.identity.model;

/**
 * What somebody decided for themselves (ID-4).
 *
 * @param defaultCallerId E.164; empty for the organization's first number
 */
public record PersonalSettings(boolean mailWanted, boolean smsWanted, String defaultCallerId) {
  public static final PersonalSettings DEFAULT = new PersonalSettings(true, false, "");
}
