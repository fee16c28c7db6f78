package com.creativeai.sandbox.speech;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a recording while it grows: 8 kHz, 16 bit PCM. The lengths in its header are put right
 * when it is closed; until then they are 0. Not thread-safe.
 */
public final class WavWriter implements Closeable {

  private final FileChannel file;
  private final OutputStream out;
  private final int channels;
  private long soundBytes;
  private boolean closed;

  private WavWriter(FileChannel file, int channels) throws IOException {
    this.file = file;
    this.channels = channels;
    this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 15);
    out.write(WavFile.header(channels, 0));
  }

  /** Replaces what the file held. */
  public static WavWriter mono(Path path) throws IOException {
    return open(path, 1);
  }

  /** Replaces what the file held. */
  public static WavWriter dual(Path path) throws IOException {
    return open(path, 2);
  }

  private static WavWriter open(Path path, int channels) throws IOException {
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    try {
      return new WavWriter(file, channels);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Appends to a mono recording. */
  public void append(byte[] mulaw) throws IOException {
    require(1);
    for (byte sample : mulaw) {
      put(sample);
    }
  }

  /** Appends to both channels; the shorter run is filled with silence. */
  public void append(byte[] leftMulaw, byte[] rightMulaw) throws IOException {
    require(2);
    for (int i = 0; i < Math.max(leftMulaw.length, rightMulaw.length); i++) {
      put(i < leftMulaw.length ? leftMulaw[i] : MuLaw.SILENCE);
      put(i < rightMulaw.length ? rightMulaw[i] : MuLaw.SILENCE);
    }
  }

  public int millis() {
    return (int) (soundBytes / 2 / channels * 1000 / MuLaw.SAMPLE_RATE);
  }

  private void require(int wanted) {
    if (channels != wanted) {
      throw new IllegalStateException("this recording has " + channels + " channel(s)");
    }
  }

  private void put(byte mulaw) throws IOException {
    short pcm = MuLaw.decode(mulaw);
    out.write(pcm);
    out.write(pcm >> 8);
    soundBytes += 2;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (file) {
      out.flush();
      file.write(ByteBuffer.wrap(WavFile.header(channels, soundBytes)), 0);
    }
  }
}
