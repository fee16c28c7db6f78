package com.creativeai.bench;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The carrier's and the agent provider's REST, as much as a call needs; every call is answered. */
final class CarrierApi implements AutoCloseable {
  private static final Pattern STREAM = Pattern.compile("<Stream url=\"([^\"]+)\"");
  private static final Pattern PARAMETER =
      Pattern.compile("<Parameter name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final String NUMBER = "+14155550100";

  private final Load load;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final RequestSignature signature = new RequestSignature("sandbox-auth-token");
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, Map<String, String>> orders = new ConcurrentHashMap<>();

  CarrierApi(Load load) throws IOException {
    this.load = load;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Tells the product that these calls are over. */
  void completed(Iterable<String> sids) {
    sids.forEach(
        sid -> {
          Map<String, String> order = orders.remove(sid);
          if (order != null) {
            callBack(order.getOrDefault("StatusCallback", ""), sid, order, "completed");
          }
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.contains("get-signed-url")) {
      answer(exchange, 200, "{\"signed_url\":\"ws://127.0.0.1:" + load.agentPort() + "/agent\"}");
    } else if (path.contains("/convai/conversations/")) {
      answer(exchange, 200, conversation(path.substring(path.lastIndexOf('/') + 1)));
    } else if (path.endsWith("/IncomingPhoneNumbers.json")) {
      answer(exchange, 200, numbers());
    } else if (path.endsWith("/Calls.json") && exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 201, place(form(body)));
    } else if (path.endsWith("/Calls.json")) {
      answer(exchange, 200, "{\"calls\":[],\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
    } else if (path.contains("/Calls/CA")) {
      String sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
      Map<String, String> order = orders.getOrDefault(sid, Map.of());
      answer(exchange, 200, call(sid, order, order.isEmpty() ? "completed" : "in-progress"));
    } else {
      answer(exchange, 200, "{}");
    }
  }

  private String place(Map<String, String> order) {
    String sid = "CA%032x".formatted(calls.incrementAndGet());
    orders.put(sid, order);
    threads.execute(() -> connect(sid, order));
    return call(sid, order, "queued");
  }

  private void connect(String sid, Map<String, String> order) {
    String twiml = callBack(order.getOrDefault("Url", ""), sid, order, "in-progress");
    Matcher stream = STREAM.matcher(twiml);
    if (!stream.find()) {
      throw new IllegalStateException("no stream: " + twiml);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(twiml);
    while (parameter.find()) {
      parameters.put(parameter.group(1), parameter.group(2));
    }
    String socket = stream.group(1);
    load.call(
        URI.create(socket),
        Map.of(RequestSignature.HEADER, signature.of(socket, Map.of())),
        sid,
        parameters);
  }

  private String callBack(String url, String sid, Map<String, String> order, String status) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", sid);
    form.put("AccountSid", Load.ACCOUNT);
    form.put("CallStatus", status);
    form.put("From", order.getOrDefault("From", NUMBER));
    form.put("To", order.getOrDefault("To", NUMBER));
    form.put("Direction", "outbound-api");
    form.put("Timestamp", "Thu, 26 Nov 2026 12:00:00 +0000");
    form.put("SequenceNumber", "3");
    form.put("CallDuration", "1");
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(RequestSignature.HEADER, signature.of(url, form))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return send(request);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Once more when an idle connection was closed at the moment it was used again. */
  private String send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException closed) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String call(String sid, Map<String, String> order, String status) {
    return """
        {"sid":"%s","account_sid":"%s","status":"%s","direction":"outbound-api","to":"%s","from":"%s",
        "queue_time":"0","date_created":"Thu, 26 Nov 2026 12:00:00 +0000","uri":"/x","duration":"1"}"""
        .formatted(
            sid,
            Load.ACCOUNT,
            status,
            order.getOrDefault("To", NUMBER),
            order.getOrDefault("From", NUMBER));
  }

  private static String conversation(String id) {
    return """
        {"conversation_id":"%s","status":"done","metadata":{"call_duration_secs":1,"cost":1},
        "analysis":{"call_successful":"success","transcript_summary":"A measurement."},"transcript":[]}"""
        .formatted(id);
  }

  private static String numbers() {
    return """
        {"incoming_phone_numbers":[{"sid":"PN%032x","account_sid":"%s","phone_number":"%s"}],
        "page":0,"page_size":50,"next_page_uri":null}"""
        .formatted(1, Load.ACCOUNT, NUMBER);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&")) {
      int is = field.indexOf('=');
      form.put(
          URLDecoder.decode(field.substring(0, is), StandardCharsets.UTF_8),
          URLDecoder.decode(field.substring(is + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
