package com.creativeai.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T7, threat 15: O1 to O5. */
class OutboundClientTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();
  private static final String PUBLIC = "93.184.215.14";

  private final List<SocketAddress> connections = Collections.synchronizedList(new ArrayList<>());
  private final List<String> resolved = new ArrayList<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server = HttpServer.create(anyPort(), 0);

  OutboundClientTest() throws IOException {}

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  /** Refused by their looks: nothing is resolved for them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tools.example.com/",
        "ftp://tools.example.com/",
        "file:///etc/passwd",
        "gopher://tools.example.com/",
        "jar:https://tools.example.com/!/",
        "//tools.example.com/",
        "tools.example.com",
        "https:tools.example.com",
        "https://",
        "https:///",
        "javascript:x",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://0/",
        "https://0.0.0.0/",
        "https://127.0.0.1./",
        "https://10.0.0.1/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://2852039166/",
        "https://0xa9fea9fe/",
        "https://0251.0376.0251.0376/",
        "https://255.255.255.255/",
        "https://224.0.0.1/",
        "https://8.8.8.8/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b::169.254.169.254]/",
        "https://[2002:7f00:1::]/",
        "https://[fd00::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[ff02::1]/",
        "https://[2001:db8::1]/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://localhost./",
        "https://intranet/",
        "https://tools.example.com./",
        "https://tools..example.com/",
        "https://-x.example.com/",
        "https://user@tools.example.com/",
        "https://user:pass@tools.example.com/",
        "https://tools.example.com@127.0.0.1/",
        "https://127.0.0.1@tools.example.com/",
        "https://tools.example.com#@127.0.0.1/",
        "https://tools.example.com/#x",
        "https://tools.example.com:22/",
        "https://tools.example.com:80/",
        "https://tools.example.com:6379/",
        "https://tools.example.com:27017/",
        "https://tools.example.com:0/",
        "https://tools.example.com:-1/",
        "https://tools_x.example.com/",
        "https://ｔools.example.com/",
        "https://⑯⑨.example.com/",
        "https://127。0。0。1/",
        "https://tools.example.com\\@127.0.0.1/",
        "https://a b.example.com/",
        "https://tools.example.com\r\nHost: x/",
        "https://tools.example.com%00.x.com/",
        "https://voice.acme.test/",
        "https://VOICE.acme.test:8443/",
        "https://{{host}}.example.com/",
        "http://127.0.0.1:8080/",
        "http://127.0.0.1/",
        "http://localhost:8443/",
      })
  void addressThatLooksWrongIsNotEvenResolved(String url) {
    OutboundTargets targets = targets("PUBLIC_ORIGIN", "https://voice.acme.test");
    OutboundClient client = recording(targets, PUBLIC);

    assertThat(targets.complaint(url)).isPresent();
    Optional<URI> uri = parse(url);
    uri.ifPresent(
        target ->
            assertThatThrownBy(() -> client.send(get(target)))
                .isInstanceOf(ProviderRejected.class));

    assertThat(resolved).isEmpty();
    assertThat(connections).isEmpty();
  }

  /** A name may stand for anything, one bad address among good ones included. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
      })
  void nameThatStandsForSomethingInsideIsNotConnectedTo(String address) {
    OutboundClient alone = recording(targets(), address);
    OutboundClient among = recording(targets(), PUBLIC, address);
    OutboundRequest request = get(URI.create("https://tools.example.com/"));

    assertThatThrownBy(() -> alone.send(request)).isInstanceOf(ProviderRejected.class);
    assertThatThrownBy(() -> among.send(request)).isInstanceOf(ProviderRejected.class);

    assertThat(connections).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PUBLIC, "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void publicAddressIsConnectedTo(String address) throws UnknownHostException {
    OutboundClient client = recording(targets(), address);

    assertThatThrownBy(() -> client.send(get(URI.create("https://tools.example.com:8443/"))))
        .isInstanceOf(ProviderUnavailable.class);

    assertThat(connections)
        .containsExactly(new InetSocketAddress(InetAddress.getByName(address), 8443));
  }

  /** DNS rebinding: the second answer of the name server would be the loopback. */
  @Test
  void nameIsResolvedOnceAndTheCheckedAddressIsUsed() throws UnknownHostException {
    OutboundClient client =
        recording(targets(), host -> addresses(resolved.size() == 1 ? PUBLIC : "127.0.0.1"));

    assertThatThrownBy(() -> client.send(get(URI.create("https://tools.example.com/"))))
        .isInstanceOf(ProviderUnavailable.class);

    assertThat(resolved).containsExactly("tools.example.com");
    assertThat(connections)
        .containsExactly(new InetSocketAddress(InetAddress.getByName(PUBLIC), 443));
  }

  @Test
  void loopbackPortOfTheSandboxIsAskedWithBodyAndHeaders() {
    OutboundClient client = trying();

    OutboundAnswer answer =
        client.send(
            new OutboundRequest(
                "POST", at("/orders?day=1"), Map.of("X-Key", "k1"), "{\"people\":4}"));

    assertThat(answer).isEqualTo(new OutboundAnswer(200, "fine"));
    assertThat(asked).containsExactly("POST /orders?day=1 k1 identity null {\"people\":4}");
  }

  @Test
  void redirectIsAnAnswerLikeAnyOther() {
    assertThat(trying().send(get(at("/redirect"))).status()).isEqualTo(302);
    assertThat(asked).hasSize(1);
  }

  /** TS2: whatever somebody switches on to find a fault. */
  @Test
  void headersAreWrittenIntoNoLog() {
    OutboundClient client = trying();
    Map<String, String> headers = Map.of("X-Key", "s3cret-value");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler kept = new KeptLog(lines);
    root.addHandler(kept);
    root.setLevel(Level.ALL);
    try {
      Logger.getLogger("org.apache.hc").fine("this is kept");
      client.send(new OutboundRequest("POST", at("/redirect"), headers, "{}"));
      server.stop(0);
      assertThatThrownBy(() -> client.send(new OutboundRequest("POST", at("/gone"), headers, "{}")))
          .isInstanceOf(ProviderUnavailable.class)
          .satisfies(failed -> assertThat(stack(failed)).doesNotContain("s3cret-value"));
    } finally {
      root.setLevel(before);
      root.removeHandler(kept);
    }

    assertThat(asked.get(0)).contains("s3cret-value");
    assertThat(lines).contains("this is kept").noneMatch(line -> line.contains("s3cret-value"));
  }

  private static String stack(Throwable failed) {
    StringWriter text = new StringWriter();
    failed.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Everything that is logged. */
  private static final class KeptLog extends Handler {
    private final List<String> lines;

    KeptLog(List<String> lines) {
      this.lines = lines;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().formatMessage(line) + stackOf(line));
    }

    private static String stackOf(LogRecord line) {
      return line.getThrown() == null ? "" : stack(line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void twentyKilobytesOfAnEndlessAnswerAreRead() {
    assertThat(trying().send(get(at("/endless"))).text()).hasSize(OutboundClient.MOST_BYTES);
  }

  @Test
  void answerThatComesDropByDropIsNotWaitedFor() {
    start();
    OutboundClient client =
        new OutboundClient(trial(), InetAddress::getAllByName, TLS, Duration.ofMillis(700));

    assertThatThrownBy(() -> client.send(get(at("/drops"))))
        .isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void loopbackIsClosedOnceAPartIsLive() {
    start();
    OutboundTargets targets =
        new OutboundTargets(
            configuration(
                Map.of("OUTBOUND_LOOPBACK_PORTS", port(), "TELEPHONY_PROVIDER", "twilio")));

    assertThat(targets.complaint(at("/").toString())).isPresent();
    assertThat(
            new OutboundSettings()
                .complaints(
                    configuration(
                        Map.of("OUTBOUND_LOOPBACK_PORTS", port(), "HTTP_HOST", "0.0.0.0"))))
        .hasSize(1);
  }

  /** The certificate must be the name's, although the connection goes to an address. */
  @Test
  void certificateIsCheckedAgainstTheName(@TempDir Path folder) throws Exception {
    SSLContext context = certified(folder, "tools.example.com");
    HttpsServer secure = HttpsServer.create(anyPort(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    server = secure;
    start();
    OutboundClient client =
        new OutboundClient(targets(), host -> addresses(PUBLIC), context.getSocketFactory(), WAIT) {
          @Override
          Socket newSocket() {
            return new Elsewhere(server.getAddress());
          }
        };

    assertThat(client.send(get(URI.create("https://tools.example.com/x"))).text())
        .isEqualTo("fine");
    assertThatThrownBy(() -> client.send(get(URI.create("https://other.example.com/x"))))
        .isInstanceOf(ProviderUnavailable.class);
    assertThat(asked).hasSize(1);
  }

  private static final Duration WAIT = Duration.ofSeconds(10);

  private OutboundClient recording(OutboundTargets targets, String... addresses) {
    return recording(targets, host -> addresses(addresses));
  }

  private OutboundClient recording(OutboundTargets targets, OutboundTargets.Names names) {
    return new OutboundClient(
        targets,
        host -> {
          resolved.add(host);
          return names.resolve(host);
        },
        TLS,
        WAIT) {
      @Override
      Socket newSocket() {
        return new Recorder();
      }
    };
  }

  private OutboundClient trying() {
    start();
    return new OutboundClient(trial(), InetAddress::getAllByName, TLS, WAIT);
  }

  private OutboundTargets trial() {
    return targets("OUTBOUND_LOOPBACK_PORTS", port());
  }

  private void start() {
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    asked.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers.getFirst("X-Key"),
            headers.getFirst("Accept-Encoding"),
            headers.getFirst("Cookie"),
            body));
    switch (exchange.getRequestURI().getPath()) {
      case "/redirect" -> {
        exchange.getResponseHeaders().add("Location", "/inside");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/endless" -> pour(exchange, 8_192, 0);
      case "/drops" -> pour(exchange, 1, 50);
      default -> {
        exchange.sendResponseHeaders(200, 4);
        exchange.getResponseBody().write("fine".getBytes(StandardCharsets.UTF_8));
      }
    }
    exchange.close();
  }

  /** Until nobody listens any more. */
  private void pour(HttpExchange exchange, int bytes, int millis) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try {
      while (!over.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        out.write("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private String port() {
    return String.valueOf(server.getAddress().getPort());
  }

  private static OutboundRequest get(URI target) {
    return new OutboundRequest("GET", target, Map.of(), "");
  }

  private static Optional<URI> parse(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (java.net.URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static OutboundTargets targets(String... setting) {
    return new OutboundTargets(
        configuration(setting.length == 0 ? Map.of() : Map.of(setting[0], setting[1])));
  }

  private static Configuration configuration(Map<String, String> settings) {
    return new Configuration(name -> Optional.ofNullable(settings.get(name)));
  }

  private static InetAddress[] addresses(String... texts) throws UnknownHostException {
    InetAddress[] found = new InetAddress[texts.length];
    for (int at = 0; at < texts.length; at++) {
      found[at] = InetAddress.getByName(texts[at]);
    }
    return found;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** A server's key and a client's trust in it, for one name. */
  private static SSLContext certified(Path folder, String name) throws Exception {
    Path file = folder.resolve("tls.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("tls", store.getCertificate("tls"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** Notes where somebody wants to go, and goes nowhere. */
  private final class Recorder extends Socket {
    @Override
    public void connect(SocketAddress address, int millis) throws IOException {
      connections.add(address);
      throw new java.net.ConnectException("recorded");
    }
  }

  /** Goes to one place, wherever somebody wants to go. */
  private static final class Elsewhere extends Socket {
    private final InetSocketAddress place;

    Elsewhere(InetSocketAddress place) {
      this.place = place;
    }

    @Override
    public void connect(SocketAddress address, int millis) throws IOException {
      super.connect(place, millis);
    }
  }
}
