package com.creativeai.sandbox.carrier.wire;

/**
 * What the product answered, after repeats.
 *
 * @param status the HTTP status, or 0 when no answer came
 * @param body the body as text, empty when there was none
 * @param failure why no answer came, empty when one did
 */
public record ProductAnswer(int status, String body, String failure) {
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isWorthRepeating() {
    return status == 0 || status >= 500;
  }

  static ProductAnswer none(String failure) {
    return new ProductAnswer(0, "", failure);
  }
}
