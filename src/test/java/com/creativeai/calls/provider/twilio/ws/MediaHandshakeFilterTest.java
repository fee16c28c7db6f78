package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.ReachProof;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TW5, TW7: who gets past, and who is recognized. */
class MediaHandshakeFilterTest {
  private final MediaHandshakeFilter filter = new MediaHandshakeFilter();
  private final Map<String, String> asked = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private int status;
  private boolean passed;

  @BeforeEach
  void wire() {
    filter.handshake =
        new TwilioHandshake() {
          @Override
          boolean isGenuine(@Nullable String given) {
            return "signed".equals(given);
          }
        };
    filter.handshake.proof = new OurProof();
  }

  @Test
  void carrierGetsPast() throws Exception {
    asked.put("X-Twilio-Signature", "signed");

    handshake();

    assertThat(passed).isTrue();
    assertThat(answered).isEmpty();
  }

  @Test
  void ourOwnQuestionIsRefusedAndAnswered() throws Exception {
    asked.put("Upgrade", "WebSocket");
    asked.put(ReachProof.HEADER, "ours");

    handshake();

    assertThat(passed).isFalse();
    assertThat(status).isEqualTo(403);
    assertThat(answered).containsExactly(Map.entry(ReachProof.HEADER, "it is us"));
  }

  @Test
  void questionOfSomebodyElseIsOnlyRefused() throws Exception {
    asked.put("Upgrade", "websocket");
    asked.put(ReachProof.HEADER, "theirs");

    handshake();

    assertThat(status).isEqualTo(403);
    assertThat(answered).isEmpty();
  }

  @Test
  void requestThatLostItsUpgradeIsNoHandshake() throws Exception {
    asked.put(ReachProof.HEADER, "ours");

    handshake();

    assertThat(status).isEqualTo(403);
    assertThat(answered).isEmpty();
  }

  private void handshake() throws IOException, ServletException {
    filter.doFilter(
        stub(HttpServletRequest.class, (method, arguments) -> asked.get(arguments[0])),
        stub(HttpServletResponse.class, this::answer),
        (request, response) -> passed = true);
  }

  private @Nullable Object answer(String method, Object[] arguments) {
    if (method.equals("setHeader")) {
      answered.put((String) arguments[0], (String) arguments[1]);
    } else {
      status = (Integer) arguments[0];
    }
    return null;
  }

  private interface Reply {
    @Nullable Object to(String method, Object[] arguments);
  }

  private static <T> T stub(Class<T> type, Reply reply) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> reply.to(method.getName(), arguments)));
  }
}
