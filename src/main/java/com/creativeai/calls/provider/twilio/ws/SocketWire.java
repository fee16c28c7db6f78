package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.platform.socket.FrameSocket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of our own listener. A frame that the peer does not take yet waits here. */
final class SocketWire implements Wire {
  private static final int NORMAL = 1000;
  private static final int POLICY = 1008;

  private record Waiting(String frame, Consumer<Boolean> done) {}

  private final FrameSocket socket;
  private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();

  SocketWire(FrameSocket socket) {
    this.socket = socket;
  }

  @Override
  public void send(String frame, Consumer<Boolean> done) {
    if (socket.isWritable()) {
      socket.send(frame);
      done.accept(true);
      return;
    }
    waiting.set(new Waiting(frame, done));
    if (socket.isWritable()) {
      // There was room again before anybody knew that it is waited for.
      sendWaiting();
    }
  }

  /** The peer keeps up again. */
  void sendWaiting() {
    Waiting next = waiting.getAndSet(null);
    if (next != null) {
      socket.send(next.frame());
      next.done().accept(true);
    }
  }

  /** The connection is gone. */
  void gone() {
    Waiting left = waiting.getAndSet(null);
    if (left != null) {
      left.done().accept(false);
    }
  }

  @Override
  public void close(Closing why, String reason) {
    socket.close(why == Closing.NORMAL ? NORMAL : POLICY, reason);
  }
}
