package com.creativeai.platform.socket;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says who may open a connection to a {@link SocketServer}. On an event loop: never blocks. */
public interface SocketDoor {
  /**
   * Either a listener for the new connection, or a refusal.
   *
   * @param status the HTTP status of the refusal
   * @param headers what else is said with a refusal
   */
  record Entry(int status, @Nullable FrameListener listener, Map<String, String> headers) {
    public Entry {
      headers = Map.copyOf(headers);
    }

    public static Entry open(FrameListener listener) {
      return new Entry(101, listener, Map.of());
    }

    public static Entry refused(int status) {
      return refused(status, Map.of());
    }

    public static Entry refused(int status, Map<String, String> headers) {
      return new Entry(status, null, headers);
    }
  }

  /**
   * Somebody asks for a connection.
   *
   * @param header answers what a header of the request says
   */
  Entry knock(Function<String, @Nullable String> header);
}
