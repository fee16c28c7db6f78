package com.creativeai.calls.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Loudness over time, for drawing.
 *
 * @param seconds the length of the audio, rounded up
 * @param channels peaks of each channel, 0-100, evenly spaced
 */
public record Waveform(int seconds, List<List<Integer>> channels) {
  /**
   * How many peaks a channel has at most: enough for a wide screen, small enough for a document.
   */
  static final int MOST_PEAKS = 600;

  private static final int BITS = 16;
  private static final int LOUDEST = 32768;

  /** Reads to the end; the caller closes the stream. */
  public static Waveform of(InputStream wav) throws IOException {
    AudioInputStream audio = open(wav);
    return measure(audio, audio.getFormat());
  }

  static AudioInputStream open(InputStream wav) throws IOException {
    try {
      AudioInputStream audio = AudioSystem.getAudioInputStream(new BufferedInputStream(wav));
      AudioFormat format = audio.getFormat();
      if (format.getSampleSizeInBits() != BITS || format.isBigEndian()) {
        throw new IOException("not a 16-bit PCM recording: " + format);
      }
      return audio;
    } catch (UnsupportedAudioFileException notWav) {
      throw new IOException("not a WAV recording", notWav);
    }
  }

  /** The peaks of a channel; silence where there is no such channel. */
  public List<Integer> channel(int number) {
    return number < channels.size() ? channels.get(number) : List.of();
  }

  private static Waveform measure(AudioInputStream audio, AudioFormat format) throws IOException {
    long frames = audio.getFrameLength();
    int framesPerPeak = (int) Math.max(1, (frames + MOST_PEAKS - 1) / MOST_PEAKS);
    List<List<Integer>> channels = new ArrayList<>();
    for (int channel = 0; channel < format.getChannels(); channel++) {
      channels.add(new ArrayList<>());
    }
    byte[] chunk = new byte[framesPerPeak * format.getFrameSize()];
    int length;
    while ((length = audio.readNBytes(chunk, 0, chunk.length)) > 0) {
      for (int channel = 0; channel < channels.size(); channel++) {
        channels.get(channel).add(peak(chunk, length, channel, format.getFrameSize()));
      }
    }
    channels.replaceAll(Collections::unmodifiableList);
    return new Waveform((int) Math.ceil(frames / (double) format.getFrameRate()), channels);
  }

  private static int peak(byte[] chunk, int length, int channel, int frameSize) {
    int loudest = 0;
    for (int at = channel * 2; at + 1 < length; at += frameSize) {
      int sample = (short) ((chunk[at] & 0xFF) | (chunk[at + 1] << 8));
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest * 100 / LOUDEST;
  }
}
