package com.creativeai.identity;

import java.util.UUID;

/** Identifies a second factor of a person. */
public record FactorId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
