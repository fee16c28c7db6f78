package com.creativeai.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What tests run in the pages of a browser. */
final class Scripts {
  private Scripts() {}

  static String read(String name) {
    try (InputStream script = Objects.requireNonNull(Scripts.class.getResourceAsStream(name))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
