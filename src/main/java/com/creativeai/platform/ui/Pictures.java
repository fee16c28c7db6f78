package com.creativeai.platform.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the drawings that ship with this package. */
final class Pictures {
  private Pictures() {}

  static String read(String name) {
    try (InputStream in = Pictures.class.getResourceAsStream(name + ".svg")) {
      if (in == null) {
        throw new IllegalArgumentException("no picture named " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
