package com.creativeai.it;

import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import com.creativeai.sandbox.speech.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A browser whose microphone says some words between two silences, again and again. */
final class Microphone implements AutoCloseable {
  private static final int SAMPLES_PER_MILLI = 8;
  private static final byte SILENCE = (byte) 0xff;

  private final Path file;
  private final Browser browser;

  private Microphone(Path file) {
    this.file = file;
    this.browser = Browser.withMicrophone(file);
  }

  static Microphone saying(String words, int silenceMillis) {
    try {
      Path file = Files.createTempFile("microphone", ".wav");
      byte[] silence = new byte[silenceMillis * SAMPLES_PER_MILLI];
      Arrays.fill(silence, SILENCE);
      try (WavWriter wav = WavWriter.mono(file)) {
        wav.append(silence);
        wav.append(Speaker.shared().say(words, Timbre.CALLEE).mulaw());
        wav.append(silence);
      }
      return new Microphone(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
