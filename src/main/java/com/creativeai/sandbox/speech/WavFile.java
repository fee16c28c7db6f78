package com.creativeai.sandbox.speech;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A recording: PCM, 16 bit, 8 kHz, one or two channels, in memory. For a recording that grows, see
 * {@link WavWriter}.
 *
 * @param channels samples per channel; all channels are equally long
 */
@SuppressWarnings("ArrayRecordComponent") // audio is passed on, never compared
public record WavFile(short[][] channels) {

  static final int HEADER = 44;

  public WavFile {
    if (channels.length < 1 || channels.length > 2) {
      throw new IllegalArgumentException("a recording has one or two channels");
    }
    if (channels[0].length != channels[channels.length - 1].length) {
      throw new IllegalArgumentException("both channels are equally long");
    }
  }

  public static WavFile mono(byte[] mulaw) {
    return new WavFile(new short[][] {MuLaw.decode(mulaw)});
  }

  /** Two tracks that began together; the shorter one is filled with silence. */
  public static WavFile dual(byte[] leftMulaw, byte[] rightMulaw) {
    int length = Math.max(leftMulaw.length, rightMulaw.length);
    return new WavFile(new short[][] {track(leftMulaw, length), track(rightMulaw, length)});
  }

  private static short[] track(byte[] mulaw, int length) {
    return Arrays.copyOf(MuLaw.decode(mulaw), length);
  }

  public short[] channel(int index) {
    return channels[index];
  }

  public int millis() {
    return (int) (channels[0].length * 1000L / MuLaw.SAMPLE_RATE);
  }

  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + channels.length * channels[0].length * 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(header(channels.length, bytes.capacity() - HEADER));
    for (int i = 0; i < channels[0].length; i++) {
      for (short[] channel : channels) {
        bytes.putShort(channel[i]);
      }
    }
    return bytes.array();
  }

  public void write(OutputStream out) throws IOException {
    out.write(toBytes());
  }

  public void write(Path file) throws IOException {
    Files.write(file, toBytes());
  }

  public static WavFile read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  public static WavFile read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return read(bytes.toByteArray());
  }

  /**
   * Reads 8 kHz, 16 bit PCM with one or two channels; other chunks are skipped.
   *
   * @throws IOException when it is anything else, or incomplete
   */
  public static WavFile read(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < 12 || bytes.getInt() != tag("RIFF") || bytes.getInt(8) != tag("WAVE")) {
      throw new IOException("not a WAV file");
    }
    bytes.position(12);
    int channels = 0;
    while (bytes.remaining() >= 8) {
      int tag = bytes.getInt();
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        throw new EOFException("the WAV file ends within a chunk");
      }
      ByteBuffer chunk = bytes.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.position(Math.min(bytes.limit(), bytes.position() + length + (length & 1)));
      if (tag == tag("fmt ")) {
        channels = channelsOf(chunk);
      } else if (tag == tag("data") && channels > 0) {
        return samples(chunk, channels);
      }
    }
    throw new EOFException("the WAV file has no sound");
  }

  private static int channelsOf(ByteBuffer format) throws IOException {
    if (format.remaining() < 16
        || format.getShort(0) != 1
        || format.getInt(4) != MuLaw.SAMPLE_RATE
        || format.getShort(14) != 16
        || format.getShort(2) < 1
        || format.getShort(2) > 2) {
      throw new IOException("not 8 kHz 16 bit PCM with one or two channels");
    }
    return format.getShort(2);
  }

  private static WavFile samples(ByteBuffer sound, int channels) {
    short[][] samples = new short[channels][sound.remaining() / 2 / channels];
    for (int i = 0; i < samples[0].length; i++) {
      for (short[] channel : samples) {
        channel[i] = sound.getShort();
      }
    }
    return new WavFile(samples);
  }

  static byte[] header(int channels, long soundBytes) {
    int sound = (int) Math.min(soundBytes, Integer.MAX_VALUE - HEADER);
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(tag("RIFF")).putInt(sound + HEADER - 8).putInt(tag("WAVE"));
    header.putInt(tag("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    header.putInt(MuLaw.SAMPLE_RATE).putInt(MuLaw.SAMPLE_RATE * channels * 2);
    header.putShort((short) (channels * 2)).putShort((short) 16);
    header.putInt(tag("data")).putInt(sound);
    return header.array();
  }

  private static int tag(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }
}
