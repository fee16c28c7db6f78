package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.socket.FakeFrameSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CALL-3, EL3: a peer that does not read costs only its own audio. */
class OutboxTest {
  private final FakeFrameSocket socket = new FakeFrameSocket();
  private final List<Throwable> failures = new ArrayList<>();
  private final Outbox outbox = new Outbox(socket, failures::add);

  @Test
  void whatThePeerTakesIsSentAtOnce() {
    outbox.audio("AAAA");
    outbox.reply("pong");
    assertThat(socket.sent).containsExactly(audio("AAAA"), "pong");
  }

  @Test
  void whatItDoesNotTakeWaitsInOrder() {
    socket.room = 1;
    outbox.audio("1");
    outbox.audio("2");
    outbox.audio("3");
    assertThat(socket.sent).containsExactly(audio("1"));
    socket.room = 1;
    outbox.sendWaiting();
    assertThat(socket.sent).containsExactly(audio("1"), audio("2"));
    socket.room = 9;
    outbox.audio("4");
    assertThat(socket.sent).containsExactly(audio("1"), audio("2"), audio("3"), audio("4"));
  }

  @Test
  void repliesGoBeforeAudioThatWaits() {
    socket.room = 0;
    outbox.audio("1");
    outbox.reply("pong");
    socket.room = 9;
    outbox.sendWaiting();
    assertThat(socket.sent).containsExactly("pong", audio("1"));
  }

  @Test
  void oldestAudioIsDroppedAndCountedWhenThePeerDoesNotRead() {
    socket.room = 0;
    for (int i = 0; i < Outbox.MOST_AUDIO + 3; i++) {
      outbox.audio(String.valueOf(i));
    }
    socket.room = 1;
    outbox.sendWaiting();
    assertThat(socket.sent).containsExactly(audio("3"));
    assertThat(outbox.dropped()).isEqualTo(3);
  }

  @Test
  void tooManyRepliesAreAFailure() {
    socket.room = 0;
    for (int i = 0; i < Outbox.MOST_REPLIES; i++) {
      outbox.reply("pong");
    }
    assertThat(failures).isEmpty();
    outbox.reply("one more");
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  private static String audio(String payload) {
    return "{\"user_audio_chunk\":\"" + payload + "\"}";
  }
}
