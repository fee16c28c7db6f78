package com.creativeai.identity.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.creativeai.identity.EmailAddress;
import com.creativeai.platform.config.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E3: what providers say, in the forms of Google and GitHub. */
class ExternalClientTest {
  private final Map<String, String> asked = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final HttpServer server = server();

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void googleSaysAddressAndThatItIsVerified() throws Exception {
    answers.put("/token", "{\"access_token\":\"t\"}");
    answers.put(
        "/profile", "{\"email\":\"Ada@x.example\",\"email_verified\":true,\"name\":\"Ada\"}");
    assertThat(person(Optional.empty()))
        .contains(new ExternalPerson(new EmailAddress("ada@x.example"), "Ada"));
    assertThat(asked.get("/token"))
        .contains("code_verifier=verifier", "client_secret=secret", "code=code");

    answers.put("/profile", "{\"email\":\"ada@x.example\",\"email_verified\":false}");
    assertThat(person(Optional.empty())).isEmpty();
  }

  @Test
  void githubSaysAddressesApart() throws Exception {
    answers.put("/token", "{\"access_token\":\"t\"}");
    answers.put("/profile", "{\"email\":\"public@x.example\",\"name\":null}");
    answers.put(
        "/emails",
        "[{\"email\":\"b@x.example\",\"primary\":false,\"verified\":true},"
            + "{\"email\":\"a@x.example\",\"primary\":true,\"verified\":true}]");
    assertThat(person(Optional.of(address("/emails"))).map(ExternalPerson::email))
        .contains(new EmailAddress("a@x.example"));

    answers.put("/emails", "[{\"email\":\"a@x.example\",\"primary\":true,\"verified\":false}]");
    assertThat(person(Optional.of(address("/emails")))).isEmpty();
  }

  @Test
  void refusedCodeAndFailingProviderLetNobodyIn() throws Exception {
    answers.put("/token", "{\"error\":\"bad_verification_code\"}");
    assertThat(person(Optional.empty())).isEmpty();
    answers.remove("/token");
    assertThatIOException().isThrownBy(() -> person(Optional.empty()));
  }

  private Optional<ExternalPerson> person(Optional<URI> emails) throws IOException {
    return new ExternalClient()
        .person(
            new ExternalProvider(
                "test",
                "id",
                new Secret("secret"),
                "email",
                address("/authorize"),
                address("/token"),
                address("/profile"),
                emails),
            "code",
            "https://voice.example/auth/v1/callback",
            "verifier");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private HttpServer server() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.put(
                path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = answers.get(path);
            byte[] bytes = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 500 : 200, bytes.length);
            try (var body = exchange.getResponseBody()) {
              body.write(bytes);
            }
          });
      started.start();
      return started;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
