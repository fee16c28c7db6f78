package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

  private static final byte[] LEFT = Speaker.shared().say("Left.", Timbre.AGENT).mulaw();
  private static final byte[] RIGHT =
      Speaker.shared().say("And this is the right side.", Timbre.CALLEE).mulaw();

  private final Path folder;

  WavFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void monoRecordingIsReadAsWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WavFile.mono(LEFT).write(out);

    WavFile read = WavFile.read(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read.channels().length).isEqualTo(1);
    assertThat(MuLaw.encode(read.channel(0))).isEqualTo(MuLaw.encode(MuLaw.decode(LEFT)));
    assertThat(read.millis()).isEqualTo(LEFT.length / 8);
  }

  @Test
  void shorterTrackIsFilledWithSilence() throws IOException {
    Path file = folder.resolve("dual.wav");
    WavFile.dual(LEFT, RIGHT).write(file);

    WavFile read = WavFile.read(file);

    assertThat(read.channel(1)).isEqualTo(MuLaw.decode(RIGHT));
    assertThat(Arrays.copyOf(read.channel(0), LEFT.length)).isEqualTo(MuLaw.decode(LEFT));
    assertThat(Arrays.copyOfRange(read.channel(0), LEFT.length, RIGHT.length)).containsOnly(0);
  }

  @Test
  void otherSoftwareReadsTheRecording() throws Exception {
    byte[] file = WavFile.dual(LEFT, RIGHT).toBytes();

    try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = audio.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(8000);
      assertThat(format.getChannels()).isEqualTo(2);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(audio.getFrameLength()).isEqualTo(RIGHT.length);
    }
  }

  @Test
  void growingRecordingIsTheSameAsOneWrittenAtOnce() throws IOException {
    Path file = folder.resolve("growing.wav");
    Files.write(file, new byte[100_000]);
    try (WavWriter writer = WavWriter.dual(file)) {
      for (int at = 0; at < RIGHT.length; at += MuLaw.FRAME) {
        writer.append(
            at < LEFT.length ? Arrays.copyOfRange(LEFT, at, at + MuLaw.FRAME) : new byte[0],
            Arrays.copyOfRange(RIGHT, at, at + MuLaw.FRAME));
      }
      assertThat(writer.millis()).isEqualTo(RIGHT.length / 8);
    }

    assertThat(Files.readAllBytes(file)).isEqualTo(WavFile.dual(LEFT, RIGHT).toBytes());
  }

  @Test
  void monoRecordingGrowsToo() throws IOException {
    Path file = folder.resolve("mono.wav");
    WavWriter writer = WavWriter.mono(file);
    writer.append(LEFT);
    assertThatThrownBy(() -> writer.append(LEFT, RIGHT)).isInstanceOf(IllegalStateException.class);
    writer.close();
    writer.close();

    assertThat(Files.readAllBytes(file)).isEqualTo(WavFile.mono(LEFT).toBytes());
  }

  @Test
  void otherFilesAreRefused() {
    byte[] wav = WavFile.mono(LEFT).toBytes();
    byte[] fast = wav.clone();
    fast[25] = 0x3E;

    assertThatThrownBy(() -> WavFile.read(new byte[3])).hasMessage("not a WAV file");
    assertThatThrownBy(() -> WavFile.read(new byte[300])).hasMessage("not a WAV file");
    assertThatThrownBy(() -> WavFile.read(fast)).hasMessageContaining("8 kHz");
    assertThatThrownBy(() -> WavFile.read(Arrays.copyOf(wav, 200)))
        .hasMessageContaining("ends within");
    assertThatThrownBy(() -> WavFile.read(Arrays.copyOf(wav, 36))).hasMessageContaining("no sound");
  }

  @Test
  void wordsSurviveTheRecording() throws IOException {
    WavFile read = WavFile.read(WavFile.dual(LEFT, RIGHT).toBytes());

    HeardLine left = new HeardLine().hear(MuLaw.encode(read.channel(0))).hangUp();
    HeardLine right = new HeardLine().hear(MuLaw.encode(read.channel(1))).hangUp();

    assertThat(left.texts()).containsExactly("Left.");
    assertThat(right.texts()).containsExactly("And this is the right side.");
  }
}
