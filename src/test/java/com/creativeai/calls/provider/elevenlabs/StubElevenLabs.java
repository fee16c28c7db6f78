package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.config.Configuration;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** ElevenLabs on the loopback: answers as told and keeps what it gets. */
final class StubElevenLabs implements AutoCloseable {
  static final String KEY = "xi-test";

  final List<String> requests = new CopyOnWriteArrayList<>();
  final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  final BlockingQueue<WebSocketChannel> sockets = new LinkedBlockingQueue<>();
  final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
  volatile int status = 200;
  volatile int handshakeStatus = 101;
  volatile @Nullable String body;
  private final Undertow server;
  private final int port;

  StubElevenLabs() {
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(2)
            .setHandler(
                Handlers.path(this::rest)
                    .addExactPath(
                        "/socket",
                        exchange -> {
                          if (handshakeStatus == 101) {
                            Handlers.websocket(this::connected).handleRequest(exchange);
                          } else {
                            exchange.setStatusCode(handshakeStatus);
                          }
                        }))
            .build();
    server.start();
    port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Those of a product that uses it. */
  ElevenLabsSettings settings() {
    return new ElevenLabsSettings(
        new Configuration(
            name ->
                switch (name) {
                  case "ELEVENLABS_BASE_URL" -> Optional.of("http://127.0.0.1:" + port);
                  case "ELEVENLABS_API_KEY" -> Optional.of(KEY);
                  default -> Optional.empty();
                }));
  }

  int port() {
    return port;
  }

  String socketAddress() {
    return "ws://127.0.0.1:" + port() + "/socket";
  }

  WebSocketChannel socket() throws InterruptedException {
    WebSocketChannel socket = sockets.poll(5, TimeUnit.SECONDS);
    if (socket == null) {
      throw new AssertionError("nobody connected");
    }
    return socket;
  }

  @Nullable String nextFrame() throws InterruptedException {
    return frames.poll(5, TimeUnit.SECONDS);
  }

  static void send(WebSocketChannel socket, String frame) {
    WebSockets.sendText(frame, socket, null);
  }

  private void rest(HttpServerExchange exchange) {
    boolean known = KEY.equals(exchange.getRequestHeaders().getFirst("xi-api-key"));
    requests.add(exchange.getRequestURI() + "?" + exchange.getQueryString());
    exchange.setStatusCode(known ? status : 401);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    String answer = body;
    exchange
        .getResponseSender()
        .send(answer == null ? "{\"signed_url\":\"" + socketAddress() + "\"}" : answer);
  }

  private void connected(WebSocketHttpExchange exchange, WebSocketChannel channel) {
    channel
        .getReceiveSetter()
        .set(
            new AbstractReceiveListener() {
              @Override
              protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                frames.add(message.getData());
              }

              @Override
              protected void onCloseMessage(CloseMessage message, WebSocketChannel from) {
                closes.add(message.getCode());
              }
            });
    channel.resumeReceives();
    sockets.add(channel);
  }

  @Override
  public void close() throws IOException {
    for (WebSocketChannel socket : sockets) {
      socket.close();
    }
    server.stop();
  }
}
