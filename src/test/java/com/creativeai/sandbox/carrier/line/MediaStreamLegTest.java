package com.creativeai.sandbox.carrier.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.ws.FakeWebSocket;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** L3 to L5: how a stream begins and ends on the wire. */
class MediaStreamLegTest {
  private final List<String> told = new ArrayList<>();
  private final Wire wire = new Wire();
  private final MediaStreamLeg leg =
      new MediaStreamLeg(
          new StreamPlan("AC1", "CA1", "MZ1", "ws://localhost/media", Map.of()),
          new CallLine(new Silent(), () -> {}),
          new Watcher());

  @Test
  void streamThatBeganSaysStopBeforeItCloses() {
    leg.onOpen(wire);
    leg.stop("hung up");

    assertThat(wire.events()).containsExactly("connected", "start", "stop", "close");
    assertThat(told).containsExactly("started", "ended");
  }

  @Test
  void streamThatIsOverBeforeItOpensNeverBegins() {
    leg.stop("hung up");
    leg.onOpen(wire);

    assertThat(wire.events()).containsExactly("close");
    assertThat(told).containsExactly("ended");
  }

  private final class Watcher implements MediaStreamLeg.Watcher {
    @Override
    public void onStarted() {
      told.add("started");
    }

    @Override
    public void onMessage(String event, boolean isValid) {
      told.add(event);
    }

    @Override
    public void onEnded(StreamEnd end, long chunksSent) {
      told.add("ended");
    }
  }

  private static final class Silent implements Party {
    @Override
    public byte[] speak() {
      return Frames.SILENCE;
    }

    @Override
    public void hear(byte[] frame) {}
  }

  /** Takes every frame at once. */
  private static final class Wire extends FakeWebSocket {
    private final List<String> frames = new ArrayList<>();

    List<String> events() {
      return frames.stream().map(one -> one.replaceAll(".*\"event\":\"(\\w+)\".*", "$1")).toList();
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      frames.add(data.toString());
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
      frames.add("close");
      return CompletableFuture.completedFuture(this);
    }
  }
}
