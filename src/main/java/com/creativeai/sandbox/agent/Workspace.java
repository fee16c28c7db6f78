package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whose agents, conversations and webhooks are: each key opens one of its own (G12).
 *
 * @param id stands in documents; nothing for the one of the settings' key
 */
record Workspace(String id) {
  static final Workspace DEFAULT = new Workspace("");

  /** Keys that begin so are good without being known before. */
  private static final String GOOD = "sandbox-";

  private static final String FIELD = "sandbox_workspace";
  private static final int ID_BYTES = 8;

  /** Empty for a key that opens none. */
  static Optional<Workspace> find(String key, String defaultKey) {
    if (MessageDigest.isEqual(bytes(key), bytes(defaultKey))) {
      return Optional.of(DEFAULT);
    }
    return key.startsWith(GOOD) ? Optional.of(new Workspace(hash(key))) : Optional.empty();
  }

  static Workspace of(JsonNode document) {
    return new Workspace(document.path(FIELD).asText(""));
  }

  boolean owns(JsonNode document) {
    return of(document).equals(this);
  }

  void mark(ObjectNode document) {
    document.remove(FIELD);
    if (!equals(DEFAULT)) {
      document.put(FIELD, id);
    }
  }

  private static String hash(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(key));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
