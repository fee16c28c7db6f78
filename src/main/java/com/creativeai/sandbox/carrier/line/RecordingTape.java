package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.MuLaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;

/**
 * Writes both directions of a line into a 16-bit WAV file as they happen: the callee on the first
 * channel, what the callee heard on the second; a mono tape holds the sum.
 */
public final class RecordingTape implements Tap {
  private static final int HEADER = 44;
  private static final int FRAMES_PER_BLOCK = 50;

  private final FileChannel file;
  private final Executor disk;
  private final int channels;
  private ByteBuffer block;
  private long samples;

  /** {@code disk} runs the writes, one after the other. */
  public RecordingTape(Path path, int channels, Executor disk) {
    this.channels = channels;
    this.disk = disk;
    this.block = emptyBlock();
    try {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      file.position(HEADER);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record to " + path, e);
    }
  }

  @Override
  public synchronized void hear(byte[] fromCallee, byte[] toCallee) {
    for (int i = 0; i < MuLaw.FRAME; i++) {
      short near = MuLaw.decode(fromCallee[i]);
      short far = MuLaw.decode(toCallee[i]);
      if (channels == 2) {
        block.putShort(near).putShort(far);
      } else {
        int sum = near + far;
        block.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum)));
      }
    }
    samples += MuLaw.FRAME;
    if (!block.hasRemaining()) {
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
    flush();
    long bytes = samples * channels * 2;
    disk.execute(
        () -> {
          try (file) {
            writeFully(header(bytes), 0);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot finish a recording", e);
          }
          then.run();
        });
  }

  private void flush() {
    ByteBuffer full = block.flip();
    block = emptyBlock();
    disk.execute(
        () -> {
          try {
            writeFully(full, file.size() < HEADER ? HEADER : file.size());
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write a recording", e);
          }
        });
  }

  private void writeFully(ByteBuffer bytes, long start) throws IOException {
    long position = start;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }

  private ByteBuffer emptyBlock() {
    return ByteBuffer.allocate(FRAMES_PER_BLOCK * MuLaw.FRAME * channels * 2)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer header(long bytes) {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (36 + bytes)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    header.putInt(MuLaw.SAMPLE_RATE).putInt(MuLaw.SAMPLE_RATE * channels * 2);
    header.putShort((short) (channels * 2)).putShort((short) 16);
    header.put(ascii("data")).putInt((int) bytes);
    return header.flip();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
