package com.creativeai.it;

import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Carrier and agent provider of calls that happen on paper only: they take orders, tell what became
 * of the calls when the test wants it, and count how often they are asked.
 */
final class ChaosVendors implements AutoCloseable {
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final String SECRET = "sandbox-webhook-secret";
  private static final String NUMBER = "+14155550100";
  private static final byte[] SOUND =
      WavFile.dual(MuLaw.silence(800), MuLaw.silence(800)).toBytes();

  private final VendorServer server;
  private final Random random;
  private final AtomicInteger placed = new AtomicInteger();
  private final Map<String, Map<String, String>> orders = new ConcurrentHashMap<>();
  private final Map<String, CallTruth> truths = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
  private volatile int over;

  ChaosVendors(Random random) throws IOException {
    this.random = random;
    server = new VendorServer(this::answer);
  }

  String address() {
    return server.address();
  }

  /** All calls that were ordered, by the carrier's id. */
  Map<String, CallTruth> truths() {
    return truths;
  }

  /** Calls that nothing has happened to yet. */
  List<CallTruth> waiting() {
    return truths.values().stream().filter(call -> !isOver(call.sid())).toList();
  }

  /** From now on all that was ordered so far has happened; the callbacks are on their way. */
  void allIsOver() {
    over = placed.get();
  }

  private boolean isOver(String sid) {
    return Integer.parseInt(sid.substring("CA".length()), 16) <= over;
  }

  /** How often the product asked the same thing about the same call that is over, at most. */
  int mostQuestions() {
    return questions.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
  }

  /** Tells the product one event; answers the status. */
  int tell(CallTruth call, CallTruth.Event event, String origin) {
    if (event.kind().equals(CallTruth.POST_CALL)) {
      return postCall(call, origin + "/callbacks/elevenlabs/post-call");
    }
    Map<String, String> order = orders.get(call.sid());
    Map<String, String> form = new LinkedHashMap<>(event.form());
    form.put("CallSid", call.sid());
    form.put("AccountSid", ACCOUNT);
    form.put("From", order.get("From"));
    form.put("To", order.get("To"));
    String url =
        switch (event.kind()) {
          case "amd" -> order.get("AsyncAmdStatusCallback");
          case "recording" -> order.get("RecordingStatusCallback");
          default -> order.get("StatusCallback");
        };
    return server.tell(url, form).statusCode();
  }

  private int postCall(CallTruth call, String url) {
    String body =
        "{\"type\":\"post_call_transcription\",\"event_timestamp\":1,\"data\":%s}"
            .formatted(call.analysis());
    String now = String.valueOf(Instant.now().getEpochSecond());
    String signature = "t=" + now + ",v0=" + mac(now + "." + body);
    return server
        .send(url, "application/json", "ElevenLabs-Signature", signature, body)
        .statusCode();
  }

  private VendorServer.Answer answer(VendorServer.Request request) {
    String path = request.path();
    if (path.endsWith("/IncomingPhoneNumbers.json")) {
      return ok(
          "{\"incoming_phone_numbers\":[{\"sid\":\"PN%032x\",\"account_sid\":\"%s\",\"phone_number\":\"%s\"}],"
                  .formatted(1, ACCOUNT, NUMBER)
              + "\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
    }
    if (path.endsWith("/Calls.json")) {
      return request.method().equals("POST")
          ? VendorServer.Answer.json(201, place(request.form()))
          : ok("{\"calls\":[],\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
    }
    if (path.contains("/convai/conversations/")) {
      return ok(asked(path, request.id().substring("conv_".length())).analysis());
    }
    if (path.endsWith("/Recordings.json")) {
      String[] parts = path.split("/");
      return ok(asked(path, parts[parts.length - 2]).recordings(ACCOUNT));
    }
    if (path.endsWith(".wav")) {
      return new VendorServer.Answer(200, "audio/x-wav", SOUND);
    }
    if (path.contains("/Calls/CA")) {
      return ok(
          isOver(request.id()) ? asked(path, request.id()).record(ACCOUNT) : queued(request.id()));
    }
    return ok("{}");
  }

  private CallTruth asked(String path, String sid) {
    questions.computeIfAbsent(path, unused -> new AtomicInteger()).incrementAndGet();
    return truths.get(sid);
  }

  private String place(Map<String, String> order) {
    String sid = "CA%032x".formatted(placed.incrementAndGet());
    orders.put(sid, order);
    synchronized (random) {
      truths.put(sid, CallTruth.random(sid, Instant.now(), random));
    }
    return queued(sid);
  }

  private static String queued(String sid) {
    return "{\"sid\":\"%s\",\"account_sid\":\"%s\",\"status\":\"queued\",\"queue_time\":\"0\"}"
        .formatted(sid, ACCOUNT);
  }

  private static VendorServer.Answer ok(String body) {
    return VendorServer.Answer.json(200, body);
  }

  private static String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
