package com.creativeai.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SK1 to SK7, SK11: the client against a server that does what a test says. */
class SocketClientTest {
  private static final int LONGEST = 100_000;

  private final SocketLoops loops = SocketLoops.started();
  private final SocketClient client = new SocketClient(loops);
  private final Ear ear = new Ear();
  private RawServer server;

  @BeforeEach
  void listen() throws IOException {
    server = new RawServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    loops.stop();
  }

  private void ask() {
    client.open(URI.create("ws://127.0.0.1:" + server.port() + "/talk?a=b%20c"), LONGEST, ear);
  }

  private FrameSocket connect() throws Exception {
    ask();
    server.accept();
    return ear.opened();
  }

  private void assertOver(String words) throws InterruptedException {
    assertThat(ear.next()).isEqualTo(words);
    assertThat(ear.words.poll(100, TimeUnit.MILLISECONDS)).as("told once").isNull();
  }

  @Test
  void handshakeAsksForThePathAndNamesNoOrigin() throws Exception {
    ask();
    String request = server.request().toLowerCase(java.util.Locale.ROOT);
    assertThat(request)
        .startsWith("get /talk?a=b%20c http/1.1")
        .contains("host: 127.0.0.1:" + server.port())
        .contains("sec-websocket-version: 13")
        .doesNotContain("origin");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 1000, 65_535, 65_536, 90_001})
  void messagesOfEveryLengthArriveMaskedAndWhole(int length) throws Exception {
    FrameSocket socket = connect();
    String text = "aé€😀".repeat(length / 10) + "x".repeat(length % 10);
    socket.send(text);
    socket.send(new FrameTemplate("{\"a\":\"", "\"}"), "/w==".repeat(length / 4));
    RawServer.Frame first = server.read();
    assertThat(first.masked()).isTrue();
    assertThat(first.first()).isEqualTo(0x81);
    assertThat(first.text()).isEqualTo(text);
    assertThat(server.read().text()).isEqualTo("{\"a\":\"" + "/w==".repeat(length / 4) + "\"}");
  }

  @Test
  void messagesOfManyThreadsAndTheLoopLeaveInTheOrderInWhichTheyWereSent() throws Exception {
    FrameSocket socket = connect();
    for (int number = 0; number < 2_000; number += 2) {
      socket.send(String.valueOf(number));
      int next = number + 1;
      java.util.concurrent.CompletableFuture<Void> sent =
          new java.util.concurrent.CompletableFuture<>();
      loops.all().forEach(loop -> loop.execute(() -> onOwnLoop(socket, next, sent)));
      sent.get(5, TimeUnit.SECONDS);
    }
    for (int number = 0; number < 2_000; number++) {
      assertThat(server.read().text()).isEqualTo(String.valueOf(number));
    }
  }

  private void onOwnLoop(
      FrameSocket socket, int number, java.util.concurrent.CompletableFuture<Void> sent) {
    if (Thread.currentThread() == ear.thread) {
      socket.send(String.valueOf(number));
      sent.complete(null);
    }
  }

  @Test
  void silentServerIsAskedForASignOfLife() throws Exception {
    connect();
    assertThat(server.read().first()).as("a ping").isEqualTo(0x89);
  }

  @Test
  void partsAreJoined() throws Exception {
    connect();
    byte[] text = "für €5 😀".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at++) {
      boolean last = at == text.length - 1;
      server.frame((last ? 0x80 : 0) | (at == 0 ? 1 : 0), new byte[] {text[at]});
      server.frame(0x89, new byte[] {7});
      assertThat(server.read()).isEqualTo(new RawServer.Frame(0x8A, true, new byte[] {7}));
    }
    assertThat(ear.next()).isEqualTo("text für €5 😀");
    server.text("");
    assertThat(ear.next()).isEqualTo("text ");
  }

  @Test
  void replacementCharacterMayBeSent() throws Exception {
    connect();
    server.text("\uFFFD");
    assertThat(ear.next()).isEqualTo("text \uFFFD");
  }

  @Test
  void binaryMessagesAreIgnored() throws Exception {
    connect();
    server.frame(0x02, new byte[] {1});
    server.frame(0x80, new byte[] {2});
    server.text("on");
    assertThat(ear.next()).isEqualTo("text on");
  }

  @Test
  void textThatIsNotUtf8EndsTheConnection() throws Exception {
    connect();
    server.frame(0x81, new byte[] {(byte) 0xC3, 'x'});
    assertThat(server.read().code()).isEqualTo(1007);
    assertOver("failed MalformedInputException Input length = 1");
  }

  @Test
  void longMessageEndsTheConnectionInOnePieceOrMany() throws Exception {
    connect();
    server.frame(0x81, new byte[LONGEST + 1]);
    assertThat(server.read().code()).isEqualTo(1009);
    assertOver("failed MessageTooLong a message is too long");
  }

  @Test
  void manyPartsOfALongMessageEndTheConnection() throws Exception {
    connect();
    server.frame(0x01, new byte[LONGEST - 1]);
    server.frame(0x00, new byte[2]);
    assertThat(server.read().code()).isEqualTo(1009);
    assertOver("failed MessageTooLong a message is too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x83, 0xC1, 0x80, 0x09})
  void breachOfTheProtocolEndsTheConnection(int first) throws Exception {
    connect();
    server.frame(first, new byte[] {1});
    assertThat(server.read().code()).isEqualTo(1002);
    assertThat(ear.next()).startsWith("failed CorruptedWebSocketFrameException");
  }

  @ParameterizedTest
  @CsvSource({"1000, bye", "1008, no", "1011, ''", "4001, ours"})
  void closeOfTheServerIsToldAndReturned(int code, String reason) throws Exception {
    connect();
    byte[] words = reason.getBytes(StandardCharsets.UTF_8);
    byte[] payload = new byte[2 + words.length];
    payload[0] = (byte) (code >> 8);
    payload[1] = (byte) code;
    System.arraycopy(words, 0, payload, 2, words.length);
    server.frame(0x88, payload);
    assertThat(server.read().code()).isEqualTo(code);
    assertOver("closed " + code + " " + reason);
    assertThat(server.isGone()).isTrue();
  }

  @Test
  void closeWithoutACodeAndABrokenLineHaveTheirNumbers() throws Exception {
    connect();
    server.frame(0x88, new byte[0]);
    assertOver("closed 1005 ");
  }

  @Test
  void brokenLineIsTold() throws Exception {
    connect();
    server.hangUp();
    assertOver("closed 1006 ");
  }

  @Test
  void serverThatDoesNotAnswerACloseIsHungUpOn() throws Exception {
    FrameSocket socket = connect();
    socket.send("last words");
    socket.close(1000, "done");
    socket.close(1008, "again");
    socket.send("too late");
    assertThat(server.read().text()).isEqualTo("last words");
    assertThat(server.read().code()).isEqualTo(1000);
    assertThat(server.isGone()).isTrue();
    assertOver("closed 1006 ");
  }

  @Test
  void serverThatDoesNotReadIsNoticedAndWaitedFor() throws Exception {
    FrameSocket socket = connect();
    String much = "x".repeat(10_000);
    int sent = 0;
    while (socket.isWritable()) {
      socket.send(much);
      sent++;
      assertThat(sent).as("bounded").isLessThan(10_000);
      Thread.sleep(1);
    }
    for (int read = 0; read < sent; read++) {
      assertThat(server.read().payload()).hasSize(10_000);
    }
    assertThat(ear.next()).isEqualTo("writable");
    assertThat(socket.isWritable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 503, 302, 200})
  void refusedHandshakeIsToldWithItsStatus(int status) throws Exception {
    ask();
    server.request();
    server.answer("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
    assertOver("failed HandshakeRefused HTTP " + status + " at the handshake");
  }

  @Test
  void acceptanceOfAnotherHandshakeIsARefusal() throws Exception {
    ask();
    server.request();
    server.answer(
        "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: AAAA\r\n\r\n");
    assertOver("failed HandshakeRefused HTTP 101 at the handshake");
  }

  @Test
  void serverThatDoesNotAnswerIsGivenUpWithoutNamingTheAddress() throws Exception {
    ask();
    server.request();
    assertOver("failed SocketTimeoutException no socket in time");
    assertThat(server.isGone()).isTrue();
  }

  @Test
  void serverThatHangsUpOpensNothing() throws Exception {
    ask();
    server.request();
    server.hangUp();
    assertThat(ear.next()).startsWith("failed ");
  }

  @Test
  void nobodyIsTold() throws Exception {
    server.close();
    ask();
    assertOver("failed ConnectException the connection was refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws:///x", "ws://no-such-host.invalid/x"})
  void hostThatIsNotThereIsTold(String address) throws Exception {
    client.open(URI.create(address), LONGEST, ear);
    assertThat(ear.next()).startsWith("failed UnknownHostException");
  }
}
