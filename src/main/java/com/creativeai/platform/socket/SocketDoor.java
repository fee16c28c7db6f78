package com.creativeai.platform.socket;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says who may open a connection to a {@link SocketServer}. On an event loop: never blocks. */
public interface SocketDoor {
  /**
   * Either a listener for the new connection, or a refusal.
   *
   * @param status the HTTP status of the refusal
   */
  record Entry(int status, @Nullable FrameListener listener) {
    public static Entry open(FrameListener listener) {
      return new Entry(101, listener);
    }

    public static Entry refused(int status) {
      return new Entry(status, null);
    }
  }

  /**
   * Somebody asks for a connection.
   *
   * @param header answers what a header of the request says
   */
  Entry knock(Function<String, @Nullable String> header);
}
