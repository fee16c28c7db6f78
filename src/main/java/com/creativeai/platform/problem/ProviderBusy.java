package com.creativeai.platform.problem;

/**
 * A provider has no room for one account at the moment: worth trying again, and no word about how
 * others fare, so that it opens no breaker.
 */
public class ProviderBusy extends ProviderUnavailable {
  private static final long serialVersionUID = 1L;

  public ProviderBusy(String message) {
    super(message);
  }
}
