package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.speech.MuLaw;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3: rule M16. */
class VoiceLevelTest {
  private static String tone(int amplitude) {
    short[] samples = new short[MuLaw.FRAME];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (amplitude * Math.sin(2 * Math.PI * 300 * i / MuLaw.SAMPLE_RATE));
    }
    return Base64.getEncoder().encodeToString(MuLaw.encode(samples));
  }

  @ParameterizedTest
  @CsvSource({"16000, true", "4000, true", "1500, true", "300, false", "40, false", "0, false"})
  void loudFramesAreVoice(int amplitude, boolean voice) {
    assertThat(VoiceLevel.isVoice(tone(amplitude))).isEqualTo(voice);
  }

  @Test
  void clickIsNoVoice() {
    short[] samples = new short[MuLaw.FRAME];
    samples[0] = 20_000;
    samples[1] = -20_000;
    String frame = Base64.getEncoder().encodeToString(MuLaw.encode(samples));
    assertThat(VoiceLevel.isVoice(frame)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAA"})
  void lessThanASampleIsNoVoice(String payload) {
    assertThat(VoiceLevel.isVoice(payload)).isFalse();
  }
}
