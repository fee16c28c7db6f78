package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuLawTest {

  @ParameterizedTest
  @CsvSource({"0,255", "1000,206", "-1000,78", "32635,128", "-32635,0", "40000,128", "-40000,0"})
  void samplesEncodeAsInG711(int pcm, int mulaw) {
    assertThat(MuLaw.encode(pcm) & 0xFF).isEqualTo(mulaw);
  }

  @ParameterizedTest
  @CsvSource({"255,0", "127,0", "128,32124", "0,-32124", "206,988", "78,-988"})
  void bytesDecodeAsInG711(int mulaw, int pcm) {
    assertThat(MuLaw.decode((byte) mulaw)).isEqualTo((short) pcm);
  }

  @Test
  void everyByteSurvivesARoundTripButNegativeZero() {
    for (int code = 0; code < 256; code++) {
      int expected = code == 0x7F ? 0xFF : code;
      assertThat(MuLaw.encode(MuLaw.decode((byte) code)) & 0xFF).isEqualTo(expected);
    }
  }

  @Test
  void silenceStaysSilence() {
    byte[] silence = MuLaw.silence(480);

    assertThat(silence).hasSize(480).containsOnly(0xFF);
    assertThat(MuLaw.decode(silence)).containsOnly(0);
    assertThat(MuLaw.encode(MuLaw.decode(silence))).isEqualTo(silence);
  }

  @Test
  void errorIsSmallAtEveryLevel() {
    for (int pcm = -32000; pcm <= 32000; pcm += 7) {
      double error = Math.abs(MuLaw.decode(MuLaw.encode(pcm)) - pcm);
      assertThat(error).isLessThanOrEqualTo(Math.abs(pcm) / 30.0 + 5);
    }
  }
}
