package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.provider.twilio.ws.Wire.Closing;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MS3: a connection that closed a moment ago is a frame that could not be sent, not a failure. */
class SessionWireTest {
  private final SessionWire gone = new SessionWire(goneSession());

  @Test
  void frameForAConnectionThatIsGoneIsNotSent() {
    List<Boolean> answers = new ArrayList<>();

    gone.send("{}", answers::add);

    assertThat(answers).containsExactly(false);
  }

  @Test
  void connectionThatIsGoneIsClosedWithoutAFuss() {
    gone.close(Closing.NORMAL, "");
    gone.close(Closing.NORMAL, "");
  }

  private static Session goneSession() {
    RemoteEndpoint.Async remote = of(RemoteEndpoint.Async.class, null);
    return of(Session.class, remote);
  }

  /** As Tyrus does, which throws a bare RuntimeException. */
  private static <T> T of(Class<T> type, @Nullable Object remote) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getAsyncRemote")) {
                return remote;
              }
              throw new RuntimeException("Socket is not connected.");
            }));
  }
}
