package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.live.Equipment;
import com.creativeai.sandbox.carrier.live.LiveCalls;
import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.Options;

/** Answers the carrier's HTTP requests. */
public final class CarrierRest implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(CarrierRest.class.getName());
  private static final String SID = "([A-Z]{2}[0-9a-f]{32})";

  private final Routes routes = new Routes();
  private final Credentials credentials;
  private final Equipment equipment;
  private final Duration slowness;

  /** {@code slowness} is how long the slow API takes. */
  public CarrierRest(
      Credentials credentials,
      LiveCalls live,
      Equipment equipment,
      NumberBook numbers,
      Duration slowness) {
    this.credentials = credentials;
    this.equipment = equipment;
    this.slowness = slowness;
    TwilioJson json = new TwilioJson(credentials.accountSid());
    routeCalls(
        json.root(), new CallsResource(live, equipment.books(), new OrderReader(numbers), json));
    routeRest(
        json,
        new RecordingsResource(equipment.books().recordings(), json),
        new NumbersResource(numbers, json));
    MessagesResource messages =
        new MessagesResource(numbers, equipment.books().ledger(), equipment.books().sids(), json);
    routes.on("POST", json.root() + "/Messages\\.json", (sid, request) -> messages.create(request));
    routeSandbox(new SandboxResource(live, equipment, numbers, json));
  }

  private void routeCalls(String root, CallsResource calls) {
    String one = root + "/Calls/" + SID;
    routes
        .on("POST", root + "/Calls\\.json", (sid, request) -> calls.create(request))
        .on("GET", root + "/Calls\\.json", (sid, request) -> calls.list(request))
        .on("GET", one + "\\.json", (sid, request) -> calls.get(sid))
        .on("POST", one + "\\.json", calls::update)
        .on("GET", one + "/Recordings\\.json", calls::recordings)
        .on("POST", one + "/Recordings\\.json", calls::beginRecording)
        .on("GET", one + "/Notifications\\.json", calls::notifications);
  }

  private void routeRest(TwilioJson json, RecordingsResource recordings, NumbersResource numbers) {
    String root = json.root();
    String recording = root + "/Recordings/" + SID;
    String number = root + "/IncomingPhoneNumbers/" + SID;
    routes
        .on("GET", root + "\\.json", (sid, request) -> ApiAnswer.of(200, json.account()))
        .on("GET", recording + "\\.json", (sid, request) -> recordings.get(sid))
        .on("GET", recording + "(?:\\.wav)?", (sid, request) -> recordings.sound(sid))
        .on("DELETE", recording + "(?:\\.json)?", (sid, request) -> recordings.delete(sid))
        .on("GET", root + "/IncomingPhoneNumbers\\.json", (sid, request) -> numbers.list(request))
        .on("POST", root + "/IncomingPhoneNumbers\\.json", (sid, request) -> numbers.buy(request))
        .on("DELETE", number + "\\.json", (sid, request) -> numbers.release(sid))
        .on("GET", root + "/AvailablePhoneNumbers/([A-Z]{2})/Local\\.json", numbers::available)
        .on("GET", number + "\\.json", (sid, request) -> numbers.get(sid))
        .on("POST", number + "\\.json", numbers::update);
  }

  private void routeSandbox(SandboxResource sandbox) {
    String one = "/sandbox/calls/" + SID;
    routes
        .on("GET", "/sandbox/ledger", (sid, request) -> sandbox.ledger(request))
        .on("GET", "/sandbox/calls", (sid, request) -> sandbox.calls())
        .on("POST", "/sandbox/inbound", (sid, request) -> sandbox.inbound(request))
        .on("POST", "/sandbox/persona", (sid, request) -> sandbox.prefer(request))
        .on("POST", one + "/digits", sandbox::press)
        .on("POST", one + "/hangup", (sid, request) -> sandbox.hangUp(sid));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (exchange.isInIoThread()) {
      exchange.dispatch(this);
      return;
    }
    exchange.startBlocking();
    ApiRequest request = ApiRequest.read(exchange);
    ApiAnswer answer = answer(request);
    note(request, answer);
    switch (answer.manner()) {
      case AT_ONCE -> send(exchange, answer);
      case SLOWLY -> sendSlowly(exchange, answer);
      case AS_A_RESET -> reset(exchange);
    }
  }

  private ApiAnswer answer(ApiRequest request) {
    try {
      boolean isTwilio = !request.path().startsWith("/sandbox/");
      if (isTwilio && !credentials.areIn(request.authorization())) {
        throw new ApiException(401, 20003, "Authenticate");
      }
      return routes
          .find(request.method(), request.path())
          .orElseThrow(() -> ApiException.notFound(request.path()))
          .apply(request);
    } catch (ApiException refusal) {
      return ApiAnswer.refusal(refusal);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "event=carrier-request-failed", e);
      return ApiAnswer.refusal(new ApiException(500, 20500, "Internal Server Error"));
    }
  }

  private void note(ApiRequest request, ApiAnswer answer) {
    if (request.path().startsWith("/sandbox/")) {
      return;
    }
    JsonNode json = answer.json();
    equipment
        .books()
        .ledger()
        .append(
            "request",
            Map.of(
                "method", request.method(),
                "path", request.path(),
                "query", request.query(),
                "params", request.form(),
                "status", answer.status(),
                "code", json == null ? 0 : json.path("code").asInt(0),
                "callSid", answer.callSid(),
                "manner", answer.manner().name()));
  }

  private void sendSlowly(HttpServerExchange exchange, ApiAnswer answer) {
    Runnable send =
        () -> {
          try {
            send(exchange, answer);
          } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
          }
        };
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () ->
            equipment
                .pace()
                .timer()
                .schedule(
                    () -> equipment.pace().pool().execute(send),
                    slowness.toMillis(),
                    TimeUnit.MILLISECONDS));
  }

  private static void reset(HttpServerExchange exchange) throws IOException {
    exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
    IoUtils.safeClose(exchange.getConnection());
  }

  private static void send(HttpServerExchange exchange, ApiAnswer answer) throws IOException {
    exchange.setStatusCode(answer.status());
    answer
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    Path file = answer.file();
    JsonNode json = answer.json();
    if (file != null) {
      exchange.setResponseContentLength(Files.size(file));
      Files.copy(file, exchange.getOutputStream());
    } else if (json != null) {
      byte[] body = ApiAnswer.JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .put(new HttpString("Content-Type"), "application/json; charset=utf-8");
      exchange.setResponseContentLength(body.length);
      exchange.getOutputStream().write(body);
    }
    exchange.endExchange();
  }
}
