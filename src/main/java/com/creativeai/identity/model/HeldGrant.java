package com.creativeai.identity.model;

import java.time.Instant;

/**
 * What a project granted, kept with a web session.
 *
 * @param sealed with the session's token
 * @param checkedAt when the project last said that it is good
 */
public record HeldGrant(String sealed, Instant checkedAt) {
  @Override
  public String toString() {
    return "HeldGrant[" + checkedAt + "]";
  }
}
