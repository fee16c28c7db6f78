package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.provider.twilio.ws.Wire.Closing;
import com.creativeai.platform.socket.FakeFrameSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MS3, MS5: a frame is done when the connection has taken it. */
class SocketWireTest {
  private final FakeFrameSocket socket = new FakeFrameSocket();
  private final SocketWire wire = new SocketWire(socket);
  private final List<Boolean> done = new ArrayList<>();

  @Test
  void frameIsSentAtOnceWhenThereIsRoom() {
    wire.send("1", done::add);
    assertThat(socket.sent).containsExactly("1");
    assertThat(done).containsExactly(true);
  }

  @Test
  void frameWaitsForRoom() {
    socket.room = 0;
    wire.send("1", done::add);
    assertThat(done).isEmpty();
    socket.room = 1;
    wire.sendWaiting();
    wire.sendWaiting();
    assertThat(socket.sent).containsExactly("1");
    assertThat(done).containsExactly(true);
  }

  @Test
  void frameThatWaitedForAConnectionThatIsGoneIsNotSent() {
    socket.room = 0;
    wire.send("1", done::add);
    wire.gone();
    assertThat(socket.sent).isEmpty();
    assertThat(done).containsExactly(false);
  }

  @Test
  void peerThatDoesNotReadKeepsTheNewestTenSeconds() {
    OutgoingFrames frames = new OutgoingFrames("MZ1", wire, () -> done.add(false));
    socket.room = 0;
    String second = "A".repeat(10_668);
    for (int number = 0; number < 30; number++) {
      frames.audio(second);
    }
    socket.room = 100;
    wire.sendWaiting();
    assertThat(socket.sent).hasSizeBetween(10, 12);
    assertThat(frames.droppedMillis()).isBetween(18_000L, 21_000L);
    assertThat(done).isEmpty();
  }

  @Test
  void closesSayWhy() {
    wire.close(Closing.NORMAL, "");
    wire.close(Closing.REFUSED, "no");
    assertThat(socket.sent).containsExactly("close 1000", "close 1008");
  }
}
