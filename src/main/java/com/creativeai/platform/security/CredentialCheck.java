package com.creativeai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows one kind of credentials. Implemented by identity and apikeys. */
public interface CredentialCheck {
  /** Whether the request carries this kind of credentials at all. */
  boolean applies(HttpServletRequest request);

  /** The caller, or empty when the credentials are not valid (any more). */
  Optional<Caller> check(HttpServletRequest request);

  /**
   * Keeps these credentials in mind for a connection that stays open; the answer says who sends
   * them at the time it is asked (SC7). Empty where there are none of this kind, and for ambient
   * ones: those never open such a connection.
   */
  default Optional<Supplier<Optional<Caller>>> remember(RequestHeaders headers) {
    return Optional.empty();
  }

  /**
   * Whether browsers send these credentials by themselves, as they do cookies. Such ones give way
   * to explicit ones, and count for changes from our own pages only (SC4).
   */
  default boolean isAmbient() {
    return false;
  }
}
