package com.creativeai.identity.model;

/**
 * What somebody decided for themselves (ID-4).
 *
 * @param defaultCallerId E.164; empty for the organization's first number
 */
public record AccountSettings(boolean mailWanted, boolean smsWanted, String defaultCallerId) {
  public static final AccountSettings DEFAULT = new AccountSettings(true, false, "");
}
