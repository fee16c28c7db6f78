package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedClientTest {
  private static final int KIB = 1024;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;

  BoundedClientTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path + " " + exchange.getRequestHeaders().getFirst("Accept"));
          if (path.equals("/silent")) {
            awaitEnd();
          }
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          byte[] body = new byte[path.equals("/long") ? 300 * KIB : 2];
          exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 503, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void answersWithWhateverStatus() throws IOException {
    BoundedClient.Answer answer = client(Duration.ofSeconds(10)).send(request("/down"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).hasSize(2);
    assertThat(asked).containsExactly("/down application/json");
  }

  @Test
  void isNeverRedirected() throws IOException {
    assertThat(client(Duration.ofSeconds(10)).send(request("/moved")).status()).isEqualTo(302);
    assertThat(asked).hasSize(1);
  }

  @Test
  void longAnswersAreCut() throws IOException {
    assertThat(client(Duration.ofSeconds(10)).send(request("/long")).body()).hasSize(256 * KIB);
  }

  @Test
  void silenceEndsPatience() {
    assertThatThrownBy(() -> client(Duration.ofMillis(200)).send(request("/silent")))
        .isInstanceOf(HttpTimeoutException.class);
  }

  private static BoundedClient client(Duration patience) {
    return new BoundedClient(patience);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private void awaitEnd() throws IOException {
    try {
      over.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
