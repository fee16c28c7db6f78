package com.creativeai.sandbox.carrier.wire;

import java.net.URI;

/** An address of the product to be asked or told something, and how. */
public record Target(URI url, String method) {
  public Target {
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new IllegalArgumentException("method must be GET or POST");
    }
  }

  public static Target post(URI url) {
    return new Target(url, "POST");
  }

  /** An address given relative to this one, as TwiML may do. */
  public Target resolve(String relative, String otherMethod) {
    return new Target(relative.isEmpty() ? url : url.resolve(relative.strip()), otherMethod);
  }
}
