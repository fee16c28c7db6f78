package com.creativeai.platform.problem;

/** A provider did not answer, or not sensibly; trying again later may help. */
public class ProviderUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProviderUnavailable(String message) {
    super(message);
  }

  public ProviderUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
