package com.creativeai.calls.provider.twilio.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Carries the checked callback from {@link SignatureFilter} to the resource. */
@RequestScoped
public class CurrentCallback {
  private @Nullable SignedCallback checked;

  void set(SignedCallback callback) {
    checked = callback;
  }

  SignedCallback get() {
    if (checked == null) {
      throw new IllegalStateException("the resource is not bound to the signature filter");
    }
    return checked;
  }
}
