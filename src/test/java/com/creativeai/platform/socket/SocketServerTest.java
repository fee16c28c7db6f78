package com.creativeai.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.socket.SocketDoor.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SK2, SK5, SK8, SK9: the server against clients that do what a test says. */
class SocketServerTest {
  private static final int LONGEST = 64 * 1024;
  private static final String PASS = "X-Pass: right\r\n";

  private final SocketLoops loops = SocketLoops.started();
  private final Ear ear = new Ear();
  private final SocketServer server =
      SocketServer.start(
          loops,
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          "/talk",
          LONGEST,
          header -> "right".equals(header.apply("X-Pass")) ? Entry.open(ear) : Entry.refused(403));

  @AfterEach
  void stop() {
    server.close();
    loops.stop();
  }

  private RawClient connect() throws Exception {
    RawClient client = new RawClient(server.port());
    assertThat(client.ask(RawClient.handshake("/talk", PASS))).isEqualTo(101);
    return client;
  }

  private void assertOver(String words) throws InterruptedException {
    assertThat(ear.next()).isEqualTo(words);
    assertThat(ear.words.poll(100, TimeUnit.MILLISECONDS)).as("told once").isNull();
  }

  @Test
  void messagesPassBothWays() throws Exception {
    try (RawClient client = connect()) {
      client.text("für €5");
      assertThat(ear.next()).isEqualTo("text für €5");
      ear.opened().send("{\"a\":1}");
      RawLine.Frame frame = client.read();
      assertThat(frame.text()).isEqualTo("{\"a\":1}");
      assertThat(frame.masked()).isFalse();
    }
  }

  @Test
  void whoeverIsNotLetInGetsTheDoorsStatus() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.ask(RawClient.handshake("/talk", "X-Pass: wrong\r\n"))).isEqualTo(403);
      assertThat(client.isGone()).isTrue();
    }
    assertThat(ear.words).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /talk HTTP/1.1, 426",
    "GET / HTTP/1.1, 404",
    "GET /talk/ HTTP/1.1, 404",
    "GET /talk?x=1 HTTP/1.1, 404",
    "POST /talk HTTP/1.1, 405",
    "nonsense, 400"
  })
  void nothingElseIsServed(String line, int status) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.ask(line + "\r\nHost: here\r\n" + PASS + "\r\n")).isEqualTo(status);
      assertThat(client.isGone()).isTrue();
    }
  }

  @Test
  void handshakeWithoutAKeyIsABadRequest() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      String incomplete =
          RawClient.handshake("/talk", PASS).replaceFirst("Sec-WebSocket-Key: [^\r]+\r\n", "");
      assertThat(client.ask(incomplete)).isEqualTo(400);
    }
    assertThat(ear.words).isEmpty();
  }

  @Test
  void handshakeWithABodyIsABadRequest() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.ask(RawClient.handshake("/talk", PASS, "Content-Length: 5\r\n")))
          .isEqualTo(400);
    }
  }

  @Test
  void longHeadersAreABadRequest() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      String much = "X-Much: " + "x".repeat(9_000) + "\r\n";
      assertThat(client.ask(RawClient.handshake("/talk", PASS, much))).isEqualTo(400);
    }
  }

  @Test
  void clientThatDoesNotAskIsHungUpOn() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.answer("GET /talk HTTP/1.1\r\n");
      assertThat(client.isGone()).isTrue();
    }
  }

  @Test
  void tooManyThatDoNotAskAreNotLetIn() throws Exception {
    List<RawClient> crowd = new ArrayList<>();
    try {
      for (int number = 0; number < 256; number++) {
        crowd.add(new RawClient(server.port()));
      }
      try (RawClient oneMore = new RawClient(server.port())) {
        assertThat(oneMore.isGone()).isTrue();
      }
    } finally {
      for (RawClient client : crowd) {
        client.close();
      }
    }
  }

  @Test
  void frameWithoutAMaskIsABreach() throws Exception {
    try (RawClient client = connect()) {
      client.bytes(new byte[] {(byte) 0x81, 1, 'x'});
      assertThat(client.read().code()).isEqualTo(1002);
    }
    assertThat(ear.next()).startsWith("failed CorruptedWebSocketFrameException");
  }

  @Test
  void pingIsAnsweredAndPartsAreJoined() throws Exception {
    try (RawClient client = connect()) {
      client.frame(0x01, "a".getBytes(StandardCharsets.UTF_8));
      client.frame(0x89, new byte[] {7});
      client.frame(0x80, "b".getBytes(StandardCharsets.UTF_8));
      assertThat(client.read()).isEqualTo(new RawLine.Frame(0x8A, false, new byte[] {7}));
      assertThat(ear.next()).isEqualTo("text ab");
    }
  }

  @Test
  void longMessageIsCutOff() throws Exception {
    try (RawClient client = connect()) {
      client.frame(0x01, new byte[LONGEST]);
      client.frame(0x80, new byte[1]);
      assertThat(client.read().code()).isEqualTo(1009);
      assertOver("failed MessageTooLong a message is too long");
      client.text("too late");
      assertThat(client.isGone()).as("within 2 s, answered or not").isTrue();
    }
    assertThat(ear.words).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 4000})
  void closeIsToldAndReturned(int code) throws Exception {
    try (RawClient client = connect()) {
      client.frame(0x88, new byte[] {(byte) (code >> 8), (byte) code});
      assertThat(client.read().code()).isEqualTo(code);
      assertThat(client.isGone()).isTrue();
    }
    assertOver("closed " + code + " ");
  }

  @Test
  void ourCloseIsSaidAfterWhatWasSent() throws Exception {
    try (RawClient client = connect()) {
      ear.opened().send("last");
      ear.opened().close(1008, "no");
      assertThat(client.read().text()).isEqualTo("last");
      assertThat(client.read().code()).isEqualTo(1008);
      client.frame(0x88, new byte[] {3, (byte) 0xF0});
      assertThat(client.isGone()).isTrue();
    }
    assertOver("closed 1008 ");
  }

  @Test
  void clientThatIsNotReadWaits() throws Exception {
    try (RawClient client = connect()) {
      ear.opened().read(false);
      Thread.sleep(50);
      client.text("1");
      assertThat(ear.words.poll(200, TimeUnit.MILLISECONDS)).isNull();
      ear.opened().read(true);
      assertThat(ear.next()).isEqualTo("text 1");
    }
  }

  @Test
  void closedServerLetsNobodyInAndConnectionsGoOn() throws Exception {
    try (RawClient client = connect()) {
      server.close();
      client.text("still here");
      assertThat(ear.next()).isEqualTo("text still here");
      assertThatThrownBy(() -> new RawClient(server.port())).isInstanceOf(IOException.class);
    }
  }

  @Test
  void portThatIsTakenIsAFailure() {
    assertThatThrownBy(
            () ->
                SocketServer.start(
                    loops,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                    "/",
                    LONGEST,
                    header -> Entry.refused(403)))
        .isInstanceOf(IOException.class);
  }
}
