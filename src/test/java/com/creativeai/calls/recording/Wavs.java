package com.creativeai.calls.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Recordings of tests. */
public final class Wavs {
  private Wavs() {}

  /**
   * Two channels of 8 kHz.
   *
   * @param person samples of the left channel; the right one is loud all the time
   */
  public static InputStream ofCall(int... person) {
    int[] both = new int[person.length * 2];
    for (int at = 0; at < person.length; at++) {
      both[2 * at] = person[at];
      both[2 * at + 1] = 30_000;
    }
    return wav(8_000, 2, both);
  }

  static InputStream wav(int rate, int channels, int... samples) {
    byte[] pcm = new byte[samples.length * 2];
    for (int at = 0; at < samples.length; at++) {
      pcm[2 * at] = (byte) samples[at];
      pcm[2 * at + 1] = (byte) (samples[at] >> 8);
    }
    AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
    try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(pcm), format, samples.length / channels),
          AudioFileFormat.Type.WAVE,
          file);
      return new ByteArrayInputStream(file.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
