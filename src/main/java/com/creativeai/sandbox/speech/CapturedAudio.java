package com.creativeai.sandbox.speech;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import javax.sound.sampled.AudioFormat;

/** An audio player of FreeTTS that keeps what it is given instead of playing it. */
final class CapturedAudio implements AudioPlayer {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private AudioFormat format = new AudioFormat(MuLaw.SAMPLE_RATE, 16, 1, true, true);
  private float volume = 1;

  void clear() {
    bytes.reset();
  }

  /** Samples captured so far. */
  int size() {
    return bytes.size() / 2;
  }

  float[] samples() {
    ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ShortBuffer pcm = ByteBuffer.wrap(bytes.toByteArray()).order(order).asShortBuffer();
    float[] samples = new float[pcm.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = pcm.get(i);
    }
    return samples;
  }

  @Override
  public void setAudioFormat(AudioFormat given) {
    if (given.getSampleRate() != MuLaw.SAMPLE_RATE
        || given.getSampleSizeInBits() != 16
        || given.getChannels() != 1) {
      throw new IllegalArgumentException("8 kHz, 16 bit, mono is wanted, not " + given);
    }
    format = given;
  }

  @Override
  public AudioFormat getAudioFormat() {
    return format;
  }

  @Override
  public boolean write(byte[] data) {
    return write(data, 0, data.length);
  }

  @Override
  public boolean write(byte[] data, int offset, int length) {
    bytes.write(data, offset, length);
    return true;
  }

  @Override
  public boolean drain() {
    return true;
  }

  @Override
  public boolean end() {
    return true;
  }

  @Override
  public float getVolume() {
    return volume;
  }

  @Override
  public void setVolume(float given) {
    volume = given;
  }

  @Override
  public long getTime() {
    return 0;
  }

  @Override
  public void begin(int size) {}

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void reset() {}

  @Override
  public void cancel() {}

  @Override
  public void close() {}

  @Override
  public void resetTime() {}

  @Override
  public void startFirstSampleTimer() {}

  @Override
  public void showMetrics() {}
}
