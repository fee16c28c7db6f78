package com.creativeai.platform.problem;

/** A provider refused; trying the same again will not help. */
public class ProviderRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public ProviderRejected(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The provider's own code. */
  public String code() {
    return code;
  }
}
