package com.creativeai.platform.observability;

/**
 * A circuit breaker of MicroProfile Fault Tolerance. Every bean of this type is watched (OB5).
 *
 * @param name lower case with dashes: {@code twilio-dial}
 * @param guard the class whose method has the annotation
 * @param method the method's name
 */
public record Breaker(String name, Class<?> guard, String method) {
  /** As the metrics of Fault Tolerance name it. */
  String meteredMethod() {
    return guard.getCanonicalName() + "." + method;
  }
}
