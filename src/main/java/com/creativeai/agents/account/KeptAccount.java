package com.creativeai.agents.account;

import java.time.Instant;

/**
 * An account as it is stored.
 *
 * @param key sealed
 * @param keyEnd its last characters
 * @param webhookSecret sealed; empty when there is none
 */
public record KeptAccount(
    String key, String keyEnd, String webhookSecret, Instant connectedAt, String connectedBy) {
  @Override
  public String toString() {
    return "KeptAccount[key …" + keyEnd + ", connected " + connectedAt + "]";
  }
}
