package com.creativeai.sandbox.carrier;

import static io.undertow.Handlers.path;
import static io.undertow.Handlers.websocket;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The product's side of the wire: answers TwiML, takes callbacks, checks signatures by itself. */
final class StubProduct implements AutoCloseable {
  record Received(String path, SortedMap<String, String> form, boolean isSigned) {
    String get(String name) {
      return form.getOrDefault(name, "");
    }
  }

  final List<Received> received = new CopyOnWriteArrayList<>();
  final List<StubMedia> sockets = new CopyOnWriteArrayList<>();
  final Map<String, Integer> failuresLeft = new ConcurrentHashMap<>();
  private final Map<String, Function<Received, String>> twiml = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final String authToken;
  private final Undertow server;

  StubProduct(String authToken) {
    this.authToken = authToken;
    this.server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                path(new BlockingHandler(this::answer))
                    .addExactPath(
                        "/media",
                        websocket(
                            (exchange, channel) -> {
                              String signature = exchange.getRequestHeader("X-Twilio-Signature");
                              String expected = sign(mediaUrl(), new TreeMap<>());
                              sockets.add(new StubMedia(channel, expected.equals(signature)));
                            })))
            .build();
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  String mediaUrl() {
    return "ws://127.0.0.1:" + port() + "/media";
  }

  String onTwiml(String path, String verbs) {
    return onTwiml(path, request -> "<Response>" + verbs + "</Response>");
  }

  String onTwiml(String path, Function<Received, String> answer) {
    twiml.put(path, answer);
    return url(path);
  }

  String onFile(String path, byte[] content) {
    files.put(path, content);
    return url(path);
  }

  /** What came to a path about a call, in order of arrival. */
  List<Received> at(String path, String callSid) {
    return received.stream()
        .filter(one -> one.path().equals(path) && one.get("CallSid").equals(callSid))
        .toList();
  }

  private int port() {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  private void answer(HttpServerExchange exchange) throws IOException {
    String path = exchange.getRequestPath();
    byte[] file = files.get(path);
    if (file != null) {
      exchange.getOutputStream().write(file);
      return;
    }
    String body = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    SortedMap<String, String> form = decode(body.isEmpty() ? exchange.getQueryString() : body);
    boolean isPost = exchange.getRequestMethod().toString().equals("POST");
    String query = exchange.getQueryString();
    String url = url(path) + (query.isEmpty() ? "" : "?" + query);
    String expected = sign(url, isPost ? form : new TreeMap<>());
    boolean isSigned = expected.equals(exchange.getRequestHeaders().getFirst("X-Twilio-Signature"));
    Received one = new Received(path, form, isSigned);
    received.add(one);
    if (failuresLeft.merge(path, -1, Integer::sum) >= 0) {
      exchange.setStatusCode(500);
      return;
    }
    Function<Received, String> answer = twiml.get(path);
    exchange.setStatusCode(answer == null && path.startsWith("/twiml") ? 404 : 200);
    exchange
        .getOutputStream()
        .write((answer == null ? "" : answer.apply(one)).getBytes(StandardCharsets.UTF_8));
  }

  /** Twilio's algorithm, written again on purpose. */
  private String sign(String url, SortedMap<String, String> form) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      mac.update(url.getBytes(StandardCharsets.UTF_8));
      form.forEach((name, value) -> mac.update((name + value).getBytes(StandardCharsets.UTF_8)));
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, String> decode(String text) {
    SortedMap<String, String> form = new TreeMap<>();
    for (String pair : new ArrayList<>(List.of(text.split("&")))) {
      int cut = pair.indexOf('=');
      if (cut > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, cut), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop();
  }
}
