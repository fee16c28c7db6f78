package com.creativeai.identity.model;

import com.creativeai.identity.AiSettings;

/**
 * What somebody decided for themselves (ID-4).
 *
 * @param defaultCallerId E.164; empty for the organization's first number
 */
public record PersonalSettings(
    boolean mailWanted, boolean smsWanted, String defaultCallerId, AiSettings ai) {
  public static final PersonalSettings DEFAULT =
      new PersonalSettings(true, false, "", AiSettings.NONE);
}
