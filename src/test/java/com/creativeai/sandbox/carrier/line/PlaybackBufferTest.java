package com.creativeai.sandbox.carrier.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L3: marks and clear. */
class PlaybackBufferTest {
  private final PlaybackBuffer buffer = new PlaybackBuffer();
  private final List<String> returned = new ArrayList<>();

  @Test
  void markComesAtOnceWhenNothingWaits() {
    buffer.mark(() -> returned.add("now"));
    assertThat(returned).containsExactly("now");
  }

  @Test
  void markComesAfterTheAudioBeforeItHasPlayed() {
    buffer.append(audio(320));
    buffer.mark(() -> returned.add("a"));
    buffer.append(audio(160));
    buffer.mark(() -> returned.add("b"));
    buffer.next();
    buffer.next();
    assertThat(returned).isEmpty();
    buffer.next();
    assertThat(returned).containsExactly("a");
    buffer.next();
    assertThat(returned).containsExactly("a", "b");
    assertThat(buffer.isIdle()).isTrue();
  }

  @Test
  void piecesOfAnySizeFillWholeFrames() {
    buffer.append(audio(1));
    buffer.append(audio(200));
    assertThat(buffer.next()).containsOnly(7);
    byte[] last = buffer.next();
    assertThat(Arrays.copyOf(last, 41)).containsOnly(7);
    assertThat(last[41]).isEqualTo((byte) 0xFF);
    assertThat(buffer.next()).isSameAs(Frames.SILENCE);
  }

  @Test
  void clearDropsAudioAndReturnsAllMarksInOrder() {
    buffer.append(audio(1600));
    buffer.mark(() -> returned.add("a"));
    buffer.append(audio(1600));
    buffer.mark(() -> returned.add("b"));
    buffer.next();
    buffer.clear();
    assertThat(returned).containsExactly("a", "b");
    assertThat(buffer.next()).isSameAs(Frames.SILENCE);
  }

  @Test
  void markIsNotReturnedTwice() {
    buffer.append(audio(160));
    buffer.mark(() -> returned.add("a"));
    buffer.next();
    buffer.clear();
    buffer.next();
    assertThat(returned).containsExactly("a");
  }

  private static byte[] audio(int bytes) {
    byte[] audio = new byte[bytes];
    Arrays.fill(audio, (byte) 7);
    return audio;
  }
}
