package com.creativeai.identity.model;

/**
 * A password as it is stored.
 *
 * @param value the function, its parameters, salt and digest in one text (PHC string)
 */
public record PasswordHash(String value) {
  /** No password opens this account. */
  public static final PasswordHash NONE = new PasswordHash("!");

  @Override
  public String toString() {
    return "[secret]";
  }
}
