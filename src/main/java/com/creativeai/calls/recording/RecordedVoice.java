package com.creativeai.calls.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/** What the person said on a recorded call, as a carrier would send it: frames of 20 ms. */
public final class RecordedVoice {
  public static final Duration FRAME = Duration.ofMillis(20);

  /** Payload of a frame in which nothing is said. */
  public static final String SILENCE = encoded(silence());

  private static final int FRAME_BYTES = (int) FRAME.toMillis() * MuLaw.PER_MILLI;
  private static final int RATE = 1000 * MuLaw.PER_MILLI;
  private static final int CHANNELS = 2;
  private static final int CHUNK_FRAMES = 4_096;

  private final byte[] audio;

  private RecordedVoice(byte[] audio) {
    this.audio = audio;
  }

  /**
   * Reads the left channel; the caller closes the stream.
   *
   * @param longest what comes after is left out
   * @throws IOException when the person cannot be told from the agent, or it is no such recording
   */
  public static RecordedVoice of(InputStream wav, Duration longest) throws IOException {
    AudioInputStream sound = Waveform.open(wav);
    AudioFormat format = sound.getFormat();
    if (format.getChannels() != CHANNELS || Math.round(format.getSampleRate()) != RATE) {
      throw new IOException("not two channels of 8 kHz: " + format);
    }
    int left = (int) longest.toMillis() * MuLaw.PER_MILLI;
    ByteArrayOutputStream voice = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_FRAMES * format.getFrameSize()];
    int length;
    while (left > 0 && (length = sound.readNBytes(chunk, 0, chunk.length)) > 0) {
      for (int at = 0; at + 1 < length && left > 0; at += format.getFrameSize(), left--) {
        voice.write(MuLaw.of((short) ((chunk[at] & 0xFF) | (chunk[at + 1] << 8))));
      }
    }
    return new RecordedVoice(voice.toByteArray());
  }

  public int frames() {
    return (audio.length + FRAME_BYTES - 1) / FRAME_BYTES;
  }

  public Duration length() {
    return FRAME.multipliedBy(frames());
  }

  /** 8 kHz mu-law in base64; the last one is filled up with silence. */
  public String frame(int number) {
    byte[] frame = silence();
    int from = number * FRAME_BYTES;
    System.arraycopy(audio, from, frame, 0, Math.min(FRAME_BYTES, audio.length - from));
    return encoded(frame);
  }

  private static byte[] silence() {
    byte[] frame = new byte[(int) FRAME.toMillis() * MuLaw.PER_MILLI];
    Arrays.fill(frame, MuLaw.SILENCE);
    return frame;
  }

  private static String encoded(byte[] frame) {
    return Base64.getEncoder().encodeToString(frame);
  }
}
