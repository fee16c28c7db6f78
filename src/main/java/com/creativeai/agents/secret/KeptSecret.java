package com.creativeai.agents.secret;

import java.time.Instant;

/** A value as it is stored. */
public record KeptSecret(SecretPlace place, String sealed, Instant setAt) {
  @Override
  public String toString() {
    return "KeptSecret[" + place + ", set " + setAt + "]";
  }
}
