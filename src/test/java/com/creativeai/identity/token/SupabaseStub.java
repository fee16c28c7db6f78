package com.creativeai.identity.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Supabase project on loopback that knows one person and one set of keys. */
public final class SupabaseStub implements AutoCloseable {
  public volatile String user = "{}";
  public volatile int userStatus = 200;

  /** What is answered at other addresses, by method and path with query. */
  public final Map<String, Canned> answers = new ConcurrentHashMap<>();

  /** Method, path with query and body of what came to those. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  String keySet = "{\"keys\":[]}";
  int keySetRequests;
  volatile int userRequests;

  /** An answer from the can. */
  public record Canned(int status, String body) {}

  private final HttpServer server;

  SupabaseStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/auth/v1/.well-known/jwks.json",
        exchange -> {
          keySetRequests++;
          answer(exchange, 200, keySet);
        });
    server.createContext(
        "/auth/v1/user",
        exchange -> {
          userRequests++;
          if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, userStatus, user);
          } else {
            canned(exchange);
          }
        });
    server.createContext("/", this::canned);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void canned(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(asked + " " + body);
    Canned canned = answers.getOrDefault(asked, new Canned(404, "{}"));
    answer(exchange, canned.status(), canned.body());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
