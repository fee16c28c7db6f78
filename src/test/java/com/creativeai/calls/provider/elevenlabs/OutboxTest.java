package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.serial.Mailbox;
import com.creativeai.platform.ws.FakeWebSocket;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** CALL-3, EL3: one send at a time, and a peer that does not read costs only its own audio. */
class OutboxTest {
  private final SlowSocket socket = new SlowSocket();
  private final List<Throwable> failures = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(failures::add);
  private final Outbox outbox = new Outbox(socket, mailbox, failures::add);

  @Test
  void nextFrameWaitsForTheOneBefore() {
    outbox.audio("1");
    outbox.audio("2");
    assertThat(socket.sent).containsExactly("1");
    socket.finish();
    assertThat(socket.sent).containsExactly("1", "2");
    socket.finish();
    outbox.audio("3");
    assertThat(socket.sent).containsExactly("1", "2", "3");
  }

  @Test
  void repliesGoBeforeAudioThatWaits() {
    outbox.audio("1");
    outbox.audio("2");
    outbox.reply("pong");
    socket.finish();
    assertThat(socket.sent).containsExactly("1", "pong");
  }

  @Test
  void oldestAudioIsDroppedWhenThePeerDoesNotRead() {
    outbox.audio("first");
    for (int i = 0; i < Outbox.MOST_AUDIO + 3; i++) {
      outbox.audio(String.valueOf(i));
    }
    socket.finish();
    assertThat(socket.sent).containsExactly("first", "3");
  }

  @Test
  void tooManyRepliesAreAFailure() {
    for (int i = 0; i < Outbox.MOST_REPLIES + 1; i++) {
      outbox.reply("pong");
    }
    assertThat(failures).isEmpty();
    outbox.reply("one more");
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingIsSentAfterAFailure() {
    outbox.audio("1");
    outbox.audio("2");
    socket.fail();
    outbox.audio("3");
    assertThat(socket.sent).containsExactly("1");
    assertThat(failures).singleElement().isInstanceOf(IOException.class);
  }

  /** A socket whose sends finish when told to. */
  private static final class SlowSocket extends FakeWebSocket {
    final List<String> sent = new ArrayList<>();
    private final ArrayDeque<CompletableFuture<WebSocket>> pending = new ArrayDeque<>();

    void finish() {
      pending.remove().complete(this);
    }

    void fail() {
      pending.remove().completeExceptionally(new IOException("closed"));
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      assertThat(pending).as("one send at a time").isEmpty();
      sent.add(data.toString());
      pending.add(new CompletableFuture<>());
      return pending.getLast();
    }
  }
}
