package com.creativeai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows one kind of credentials. Implemented by identity and apikeys. */
public interface CredentialCheck {
  /** Whether the request carries this kind of credentials at all. */
  boolean applies(HttpServletRequest request);

  /** The caller, or empty when the credentials are not valid (any more). */
  Optional<Caller> check(HttpServletRequest request);

  /**
   * Whether browsers send these credentials by themselves, as they do cookies. Such ones give way
   * to explicit ones, and count for changes from our own pages only (SC4).
   */
  default boolean isAmbient() {
    return false;
  }
}
