package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, EL4: the scanner reads what Jackson reads, or gives up. */
class AudioFrameScannerTest {
  @Test
  void usualFrameIsRead() {
    String frame =
        """
        {"audio_event":{"audio_base_64":"AbC+/=","event_id":42,"alignment":{"chars":["\\"","}","\\\\"],
        "char_start_times_ms":[0,1.5e2],"x":null}},"type":"audio"}
        """;
    assertThat(AudioFrameScanner.scan(frame)).contains(new AudioFrame(42, "AbC+/="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "\"audio\"",
        "{\"type\":\"audio\"}",
        "{\"type\":\"audio\",\"audio_event\":{}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\"}}",
        "{\"type\":\"audio\",\"audio_event\":{\"event_id\":1}}",
        "{\"type\":\"audio\",\"audio_event\":null}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\\/\",\"event_id\":1}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":7,\"event_id\":1}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1.5}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":-1}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":01}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1234567890123456789}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1}}}",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1}]",
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A",
        "{\"type\":\"audio\",\"x\":}",
        "{\"type\":\"audio\",\"x\":\"never ends",
        "{\"type\" \"audio\"}",
        "{\"type\":\"ping\",\"audio_event\":{\"audio_base_64\":\"A\",\"event_id\":1}}"
      })
  void otherAndUnusualFramesAreLeftToJackson(String frame) {
    assertThat(AudioFrameScanner.scan(frame)).isEmpty();
  }
}
