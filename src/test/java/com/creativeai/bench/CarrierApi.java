package com.creativeai.bench;

import com.creativeai.it.VendorServer;
import com.creativeai.sandbox.carrier.wire.RequestSignature;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The carrier's and the agent provider's REST, as much as a call needs; every call is answered. */
final class CarrierApi implements AutoCloseable {
  private static final Pattern STREAM = Pattern.compile("<Stream url=\"([^\"]+)\"");
  private static final Pattern PARAMETER =
      Pattern.compile("<Parameter name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final String NUMBER = "+14155550100";

  private final Load load;
  private final VendorServer server;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, Map<String, String>> orders = new ConcurrentHashMap<>();
  private final Map<String, Misdeed> misdeeds = new ConcurrentHashMap<>();

  CarrierApi(Load load) throws IOException {
    this.load = load;
    server = new VendorServer(this::answer);
  }

  String address() {
    return server.address();
  }

  /** What the streams of calls to that number do wrong. */
  void expect(String to, Misdeed misdeed) {
    misdeeds.put(to, misdeed);
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

  private VendorServer.Answer answer(VendorServer.Request request) {
    String path = request.path();
    if (path.contains("get-signed-url")) {
      return ok("{\"signed_url\":\"ws://127.0.0.1:" + load.agentPort() + "/agent\"}");
    }
    if (path.contains("/convai/conversations/")) {
      return ok(conversation(request.id()));
    }
    if (path.endsWith("/IncomingPhoneNumbers.json")) {
      return ok(numbers());
    }
    if (path.endsWith("/Calls.json")) {
      return request.method().equals("POST")
          ? VendorServer.Answer.json(201, place(request.form()))
          : ok("{\"calls\":[],\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
    }
    if (path.contains("/Calls/CA")) {
      Map<String, String> order = orders.getOrDefault(request.id(), Map.of());
      return ok(call(request.id(), order, order.isEmpty() ? "completed" : "in-progress"));
    }
    return ok("{}");
  }

  private static VendorServer.Answer ok(String body) {
    return VendorServer.Answer.json(200, body);
  }

  private String place(Map<String, String> order) {
    String sid = "CA%032x".formatted(calls.incrementAndGet());
    orders.put(sid, order);
    server.later(() -> connect(sid, order));
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
        Map.of(RequestSignature.HEADER, server.sign(socket, Map.of())),
        sid,
        parameters,
        misdeeds.getOrDefault(order.getOrDefault("To", ""), Misdeed.GOOD_CALL));
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
    return server.tell(url, form).body();
  }

  private static String call(String sid, Map<String, String> order, String status) {
    return """
    {"sid":"%s","account_sid":"%s","status":"%s","direction":"outbound-api","to":"%s","from":"%s",
    "queue_time":"0","date_created":"Thu, 26 Nov 2026 12:00:00 +0000","uri":"/x","duration":"1"}\
    """
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
    "analysis":{"call_successful":"success","transcript_summary":"A measurement."},"transcript":[]}\
    """
        .formatted(id);
  }

  private static String numbers() {
    return """
    {"incoming_phone_numbers":[{"sid":"PN%032x","account_sid":"%s","phone_number":"%s"}],
    "page":0,"page_size":50,"next_page_uri":null}\
    """
        .formatted(1, Load.ACCOUNT, NUMBER);
  }

  @Override
  public void close() {
    server.close();
  }
}
