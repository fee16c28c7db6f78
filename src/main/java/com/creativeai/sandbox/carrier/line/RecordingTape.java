package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;

/**
 * Writes both directions of a line into a WAV file as they happen: the callee on the first channel,
 * what the callee heard on the second. A mono tape holds the sum.
 */
public final class RecordingTape implements Tap {
  private static final int BLOCK = 50 * MuLaw.FRAME;

  private final WavWriter file;
  private final Executor disk;
  private final int channels;
  private byte[] near = new byte[BLOCK];
  private byte[] far = new byte[BLOCK];
  private int filled;
  private long samples;

  /** {@code disk} runs the writes, one after the other. */
  public RecordingTape(Path path, int channels, Executor disk) {
    this.channels = channels;
    this.disk = disk;
    try {
      file = channels == 2 ? WavWriter.dual(path) : WavWriter.mono(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record to " + path, e);
    }
  }

  @Override
  public synchronized void hear(byte[] fromCallee, byte[] toCallee) {
    System.arraycopy(fromCallee, 0, near, filled, MuLaw.FRAME);
    System.arraycopy(toCallee, 0, far, filled, MuLaw.FRAME);
    filled += MuLaw.FRAME;
    samples += MuLaw.FRAME;
    if (filled == BLOCK) {
      flush();
    }
  }

  public synchronized long millis() {
    return samples * 1000 / MuLaw.SAMPLE_RATE;
  }

  public int channels() {
    return channels;
  }

  /** Finishes the file; {@code then} runs when it is whole on disk. */
  public synchronized void finish(Runnable then) {
    near = Arrays.copyOf(near, filled);
    far = Arrays.copyOf(far, filled);
    flush();
    disk.execute(
        () -> {
          try {
            file.close();
          } catch (IOException e) {
            throw new UncheckedIOException("cannot finish a recording", e);
          }
          then.run();
        });
  }

  private void flush() {
    byte[] fromCallee = near;
    byte[] toCallee = far;
    near = new byte[BLOCK];
    far = new byte[BLOCK];
    filled = 0;
    disk.execute(() -> write(fromCallee, toCallee));
  }

  private void write(byte[] fromCallee, byte[] toCallee) {
    try {
      if (channels == 2) {
        file.append(fromCallee, toCallee);
      } else {
        file.append(mix(fromCallee, toCallee));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a recording", e);
    }
  }

  private static byte[] mix(byte[] one, byte[] other) {
    byte[] sum = new byte[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = MuLaw.encode(MuLaw.decode(one[i]) + MuLaw.decode(other[i]));
    }
    return sum;
  }
}
