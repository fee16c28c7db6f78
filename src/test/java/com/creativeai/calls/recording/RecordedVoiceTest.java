package com.creativeai.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CALL-9: what the person said on a recorded call. */
class RecordedVoiceTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** What a carrier decoded comes out as the carrier had it. */
  @Test
  void everyValueOfTheWireIsFoundAgain() {
    for (int code = 0; code < 256; code++) {
      int found = MuLaw.of(decoded(code)) & 0xFF;
      // There are two zeros.
      assertThat(found).isEqualTo(code == 0x7F ? 0xFF : code);
    }
    assertThat(MuLaw.of(Short.MIN_VALUE)).isEqualTo(MuLaw.of(-32_635));
  }

  @Test
  void personIsHeardWithoutTheAgentInFramesOfTwentyMillis() throws IOException {
    RecordedVoice voice =
        RecordedVoice.of(Wavs.ofCall(IntStream.range(0, 200).map(at -> 800).toArray()), LONG);

    assertThat(voice.frames()).isEqualTo(2);
    assertThat(voice.length()).isEqualTo(Duration.ofMillis(40));
    byte spoken = MuLaw.of(800);
    assertThat(bytes(voice.frame(0))).hasSize(160).containsOnly(spoken);
    assertThat(bytes(voice.frame(1))).hasSize(160).startsWith(spoken).endsWith(MuLaw.SILENCE);
    assertThat(bytes(voice.frame(1))[39]).isEqualTo(spoken);
    assertThat(bytes(voice.frame(1))[40]).isEqualTo(MuLaw.SILENCE);
    assertThat(bytes(RecordedVoice.SILENCE)).hasSize(160).containsOnly(MuLaw.SILENCE);
  }

  @Test
  void longRecordingIsCut() throws IOException {
    RecordedVoice voice = RecordedVoice.of(Wavs.ofCall(new int[16_000]), Duration.ofSeconds(1));

    assertThat(voice.length()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void recordingInWhichThePersonIsNotApartIsRefused() {
    for (InputStream wrong :
        new InputStream[] {
          Wavs.wav(8_000, 1, new int[320]),
          Wavs.wav(16_000, 2, new int[320]),
          new ByteArrayInputStream(
              "no sound at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        }) {
      assertThatThrownBy(() -> RecordedVoice.of(wrong, LONG)).isInstanceOf(IOException.class);
    }
  }

  /** By the table of G.711. */
  private static int decoded(int code) {
    int inverted = ~code & 0xFF;
    int magnitude = (((inverted & 0x0F) << 3) + 132 << ((inverted & 0x70) >> 4)) - 132;
    return (inverted & 0x80) == 0 ? magnitude : -magnitude;
  }

  private static byte[] bytes(String payload) {
    return Base64.getDecoder().decode(payload);
  }
}
