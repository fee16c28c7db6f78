package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.sandbox.carrier.line.Tones;
import com.creativeai.sandbox.speech.MuLaw;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-2: keys as sound, heard again by their two tones (Goertzel). */
class KeyTonesTest {
  private static final int MILLI = 8;
  private static final int TONE = 100 * MILLI;

  @ParameterizedTest
  @CsvSource({
    "1, 697, 1209", "2, 697, 1336", "3, 697, 1477", "4, 770, 1209", "5, 770, 1336", "6, 770, 1477",
    "7, 852, 1209", "8, 852, 1336", "9, 852, 1477", "*, 941, 1209", "0, 941, 1336", "'#', 941, 1477"
  })
  void keyIsItsTwoTonesAndSilence(String key, int row, int column) {
    byte[] audio = Base64.getDecoder().decode(KeyTones.payload(key));

    assertThat(audio).hasSize(2 * TONE);
    short[] tone = MuLaw.decode(Arrays.copyOf(audio, TONE));
    assertThat(Tones.purity(tone, row)).isBetween(0.4, 0.6);
    assertThat(Tones.purity(tone, column)).isBetween(0.4, 0.6);
    assertThat(MuLaw.decode(Arrays.copyOfRange(audio, TONE, 2 * TONE))).containsOnly((short) 0);
  }

  @Test
  void waitIsHalfASecond() {
    assertThat(Base64.getDecoder().decode(KeyTones.payload("w"))).hasSize(500 * MILLI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1 2", "+1", "111111111111111111111111111111111"})
  void whatNoPhoneHasIsRefused(String keys) {
    assertThatThrownBy(() -> KeyTones.payload(keys)).isInstanceOf(IllegalArgumentException.class);
  }
}
