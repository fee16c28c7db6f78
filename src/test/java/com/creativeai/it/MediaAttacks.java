package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.sandbox.carrier.CarrierSettings;
import com.creativeai.sandbox.carrier.wire.RequestSignature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attack table of docs/media.md: who has no business on the media socket is put out, and the
 * call beside it does not notice (threats 12 and 13, T9).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MediaAttacks {
  /** The product's own limit is 5 s; the rest is for machines that do much else. */
  private static final Duration PUT_OUT = Duration.ofSeconds(20);

  private static final String CONNECTED = "{\"event\":\"connected\",\"protocol\":\"Call\"}";
  private static final String MEDIA =
      "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"fn5+\"}}";

  private final HttpClient http = HttpClient.newHttpClient();
  private String bystander = "";

  private String address = "";

  /** Places the call beside all attacks on this address. */
  void begin(Product product, String attacked) {
    address = attacked;
    bystander = product.placeCall("+14155552691", product.firstAgent(), "Say hello.");
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        attack("guessed token", socket -> socket.sendText(start(), true).join()),
        attack("silence", socket -> {}),
        attack("audio without start", MediaAttacks::flood),
        attack("chatter without start", socket -> repeat(socket, CONNECTED, 200)),
        attack(
            "guessed token and a flood",
            socket -> {
              socket.sendText(start(), true).join();
              flood(socket);
            }),
        attack("10 MB in one message", MediaAttacks::sendTenMegabytes));
  }

  private static Arguments attack(String name, Consumer<WebSocket> deed) {
    return Arguments.of(name, deed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void signedStrangerIsPutOut(String name, Consumer<WebSocket> deed) throws Exception {
    Ending ending = new Ending();
    WebSocket socket = open(signature(address), ending);

    try {
      deed.accept(socket);
    } catch (CompletionException closedMeanwhile) {
      assertThat(closedMeanwhile).hasCauseInstanceOf(IOException.class);
    }

    ending.seen.get(PUT_OUT.toSeconds(), TimeUnit.SECONDS);
    assertThat(ending.messages).as("nothing is said to a stranger").isZero();
    socket.abort();
  }

  @Test
  void unsignedHandshakeOpensNoSocket() {
    for (String signature : new String[] {"", "nonsense", signature("wss://elsewhere/media")}) {
      assertThatThrownBy(() -> open(signature, new Ending()))
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }
  }

  /** After all attacks. */
  void demandUnharmed(Product product) {
    JsonNode call = product.awaitCall(bystander, Duration.ofMinutes(3), Product::isOver);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.get("transcript").findValuesAsText("role")).contains("assistant", "user");
  }

  private static String signature(String address) {
    return new RequestSignature(CarrierSettings.SANDBOX_AUTH_TOKEN).of(address, Map.of());
  }

  private WebSocket open(String signature, WebSocket.Listener listener) {
    return http.newWebSocketBuilder()
        .header(RequestSignature.HEADER, signature)
        .connectTimeout(Duration.ofSeconds(10))
        .buildAsync(URI.create(address), listener)
        .join();
  }

  private static void flood(WebSocket socket) {
    repeat(socket, MEDIA, 10_000);
  }

  private static void repeat(WebSocket socket, String frame, int times) {
    for (int sent = 0; sent < times; sent++) {
      socket.sendText(frame, true).join();
    }
  }

  private static void sendTenMegabytes(WebSocket socket) {
    String part = "A".repeat(64 * 1024);
    for (int sent = 0; sent < 160; sent++) {
      socket.sendText(part, sent == 159).join();
    }
  }

  private static String start() {
    UUID call = UUID.randomUUID();
    return """
    {"event":"start","start":{"accountSid":"%s","streamSid":"MZ1","callSid":"CA1",
     "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},
     "customParameters":{"organization":"0193f000-0000-7000-8000-000000000001",
     "attempt":"%s:1","token":"a-guess-of-somebody-0123456789"}},"streamSid":"MZ1"}\
    """
        .formatted(CarrierSettings.SANDBOX_ACCOUNT_SID, call);
  }

  /** Waits for the end of a socket. */
  private static final class Ending implements WebSocket.Listener {
    final CompletableFuture<Void> seen = new CompletableFuture<>();
    volatile int messages;

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      messages = messages + 1;
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      seen.complete(null);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
      seen.complete(null);
    }
  }
}
