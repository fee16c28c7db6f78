package com.creativeai.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SK7: wss is spoken only with a server that can show who it is. */
class SecureSocketTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private static SSLContext known;

  private final SocketLoops loops = SocketLoops.started();
  private final Ear ear = new Ear();
  private RawServer server;

  /** A certificate for "localhost" and no other name. */
  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    known = context(store);
  }

  private static SSLContext context(Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, PASSWORD);
    certificates.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @BeforeEach
  void listen() throws IOException {
    server = new RawServer(known.getServerSocketFactory());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    loops.stop();
  }

  @Test
  void serverThatShowsItsNameIsSpokenWith() throws Exception {
    new SocketClient(loops, known)
        .open(URI.create("wss://localhost:" + server.port() + "/"), 1000, ear);
    server.accept();
    ear.opened().send("hello");
    assertThat(server.read().text()).isEqualTo("hello");
    server.text("you");
    assertThat(ear.next()).isEqualTo("text you");
  }

  @Test
  void serverOfAnotherNameIsNot() throws Exception {
    Thread attempt = acceptInVain();
    new SocketClient(loops, known)
        .open(URI.create("wss://127.0.0.1:" + server.port() + "/"), 1000, ear);
    assertThat(ear.next()).startsWith("failed SSLHandshakeException");
    attempt.join();
  }

  @Test
  void serverThatNobodyVouchesForIsNot() throws Exception {
    Thread attempt = acceptInVain();
    new SocketClient(loops).open(URI.create("wss://localhost:" + server.port() + "/"), 1000, ear);
    assertThat(ear.next()).startsWith("failed SSLHandshakeException");
    attempt.join();
  }

  private Thread acceptInVain() {
    Thread attempt =
        new Thread(
            () -> {
              try {
                server.request();
              } catch (IOException refused) {
                // As it should be.
              }
            });
    attempt.start();
    return attempt;
  }
}
