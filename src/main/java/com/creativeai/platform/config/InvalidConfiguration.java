package com.creativeai.platform.config;

/** The product cannot start, or go on, with these settings. The message names them, no values. */
public class InvalidConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidConfiguration(String message) {
    super(message);
  }
}
