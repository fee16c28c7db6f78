package com.creativeai.it;

import com.creativeai.sandbox.carrier.wire.RequestSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A vendor's REST as a test wants it, and the vendor's signed callbacks to the product. */
public final class VendorServer implements AutoCloseable {
  /** What the product asks; {@code form} is empty where the body is none. */
  public record Request(String method, String path, Map<String, String> form) {
    /** The last part of the path, without its ending. */
    public String id() {
      return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }
  }

  /** What it is answered. */
  public record Answer(int status, String type, byte[] body) {
    public static Answer json(int status, String body) {
      return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RequestSignature signature = new RequestSignature("sandbox-auth-token");
  private final Function<Request, Answer> vendor;

  public VendorServer(Function<Request, Answer> vendor) throws IOException {
    this.vendor = vendor;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Does something as soon as a thread of the vendor's is free. */
  public void later(Runnable work) {
    threads.execute(work);
  }

  /** The signature that Twilio gives a request. */
  public String sign(String url, Map<String, String> form) {
    return signature.of(url, form);
  }

  /** Tells the product something as Twilio does. */
  public HttpResponse<String> tell(String url, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(url, FORM, RequestSignature.HEADER, sign(url, form), body);
  }

  /** Posts a body with a signature in a header. */
  public HttpResponse<String> send(
      String url, String type, String header, String signed, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .header(header, signed)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return sendTwice(request);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Once more when an idle connection was closed at the moment it was used again. */
  private HttpResponse<String> sendTwice(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException closed) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = isForm(exchange) ? form(body) : Map.of();
    Answer answer =
        vendor.apply(
            new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), form));
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
    try (var out = exchange.getResponseBody()) {
      out.write(answer.body());
    }
  }

  private static boolean isForm(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith(FORM);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&")) {
      int is = field.indexOf('=');
      if (is > 0) {
        form.put(decode(field.substring(0, is)), decode(field.substring(is + 1)));
      }
    }
    return form;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
