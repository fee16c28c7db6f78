package com.creativeai.identity.model;

import java.time.Instant;

/**
 * A key that access tokens are signed with.
 *
 * @param id the {@code kid} of its tokens
 * @param publicKey a JSON Web Key without its private part
 * @param sealedPrivateKey the whole JSON Web Key, encrypted (T2)
 */
public record SigningKey(String id, String publicKey, String sealedPrivateKey, Instant createdAt) {
  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
