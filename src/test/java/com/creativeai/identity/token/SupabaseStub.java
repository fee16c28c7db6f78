package com.creativeai.identity.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A Supabase project on loopback that knows one person and one set of keys. */
final class SupabaseStub implements AutoCloseable {
  String keySet = "{\"keys\":[]}";
  String user = "{}";
  int userStatus = 200;
  int keySetRequests;
  int userRequests;

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
          answer(exchange, userStatus, user);
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
