package com.creativeai.calls.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC5: against a server on the loopback. */
class KnockTest {
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setIoThreads(1)
          .setWorkerThreads(1)
          .setHandler(
              Handlers.path()
                  .addExactPath(
                      "/text", exchange -> exchange.getResponseSender().send("x".repeat(1_000)))
                  .addExactPath(
                      "/away",
                      exchange -> {
                        exchange.setStatusCode(302);
                        exchange.getResponseHeaders().put(Headers.LOCATION, "/text");
                      })
                  .addExactPath(
                      "/refusing",
                      exchange -> {
                        exchange.setStatusCode(403);
                        exchange
                            .getResponseHeaders()
                            .put(
                                new HttpString("X-Reach-Proof"),
                                "re: " + exchange.getRequestHeaders().getFirst("X-Reach-Proof"));
                      })
                  .addExactPath("/open", Handlers.websocket((exchange, channel) -> {})))
          .build();
  private final Knock knock = new Knock(Duration.ofMillis(500));

  KnockTest() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void onlyTheBeginningOfATextIsRead() {
    Knock.Answer answer = knock.get(address("http", "/text"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).hasSize(200);
    assertThat(answer.time()).isPresent();
  }

  @Test
  void nothingIsFollowed() {
    assertThat(knock.get(address("http", "/away")).status()).isEqualTo(302);
  }

  @Test
  void refusedHandshakeTellsItsProof() {
    Knock.Answer answer = knock.handshake(address("ws", "/refusing"), "who");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.proof()).contains("re: who");
  }

  @Test
  void openedSocketIsNoRefusal() {
    assertThat(knock.handshake(address("ws", "/open"), "who").status()).isEqualTo(101);
  }

  @Test
  void closedPortIsNoConnection() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }

    assertUnanswered(URI.create("http://127.0.0.1:" + closed), Unanswered.Reason.NO_CONNECTION);
  }

  @Test
  void silenceEnds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertUnanswered(
          URI.create("http://127.0.0.1:" + silent.getLocalPort()), Unanswered.Reason.TOO_LATE);
    }
  }

  @Test
  void serverWithoutTlsHasNoCertificate() {
    assertUnanswered(address("https", "/text"), Unanswered.Reason.CERTIFICATE);
  }

  private void assertUnanswered(URI address, Unanswered.Reason reason) {
    assertThatThrownBy(() -> knock.get(address))
        .isInstanceOfSatisfying(
            Unanswered.class, silent -> assertThat(silent.reason()).isEqualTo(reason));
  }

  private URI address(String scheme, String path) {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    return URI.create(scheme + "://127.0.0.1:" + port + path);
  }
}
