package com.creativeai.sandbox.store;

/** The embedded store cannot start; the message is one sentence for the person at the console. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
