package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.Call;
import com.creativeai.sandbox.carrier.call.CallOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.call.Direction;
import com.creativeai.sandbox.carrier.call.Instruction;
import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.call.OwnedNumber;
import com.creativeai.sandbox.carrier.callee.PersonaLibrary;
import com.creativeai.sandbox.carrier.live.Equipment;
import com.creativeai.sandbox.carrier.live.LiveCall;
import com.creativeai.sandbox.carrier.live.LiveCalls;
import com.creativeai.sandbox.carrier.wire.Target;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sandbox's own controls, which no carrier has: for tests and demonstrations. */
final class SandboxResource {
  private final LiveCalls live;
  private final Equipment equipment;
  private final NumberBook numbers;
  private final TwilioJson json;

  SandboxResource(LiveCalls live, Equipment equipment, NumberBook numbers, TwilioJson json) {
    this.live = live;
    this.equipment = equipment;
    this.numbers = numbers;
    this.json = json;
  }

  /** {@code after}, {@code kind} and {@code callSid} narrow the ledger down. */
  ApiAnswer ledger(ApiRequest request) {
    String kind = request.asked("kind");
    String callSid = request.asked("callSid");
    String after = request.asked("after");
    List<ObjectNode> entries =
        equipment
            .books()
            .ledger()
            .listAfter(
                after.isEmpty() ? 0 : Long.parseLong(after),
                entry ->
                    (kind.isEmpty() || entry.path("kind").asText().equals(kind))
                        && (callSid.isEmpty() || entry.path("callSid").asText().equals(callSid)));
    ObjectNode answer = ApiAnswer.JSON.createObjectNode();
    answer.putArray("entries").addAll(entries);
    return ApiAnswer.of(200, answer);
  }

  ApiAnswer calls() {
    ObjectNode answer = ApiAnswer.JSON.createObjectNode();
    answer.put("live", live.size());
    var list = answer.putArray("calls");
    equipment.books().calls().list(call -> true).forEach(call -> list.add(json.call(call)));
    return ApiAnswer.of(200, answer);
  }

  /** Somebody calls one of the account's numbers: {@code {to, from, persona?, script?}}. */
  ApiAnswer inbound(ApiRequest request) {
    JsonNode body = body(request);
    String to = body.path("to").asText();
    OwnedNumber number = numbers.find(to).orElseThrow(() -> ApiException.notFound("number " + to));
    Target voice = number.voice();
    if (voice == null) {
      throw ApiException.invalid(20001, "the number has no VoiceUrl");
    }
    Call call =
        live.receive(
            new CallOrder(
                new CallOrder.Parties(Direction.INBOUND, body.path("from").asText(), to),
                Instruction.ask(voice),
                null,
                heard(number),
                null,
                null,
                Duration.ofSeconds(60),
                Duration.ofHours(4),
                "",
                persona(body),
                script(body)));
    return ApiAnswer.of(201, json.call(call.record())).about(call.sid());
  }

  /** {@code {persona}} picks up from now on; empty lets the call decide. */
  ApiAnswer prefer(ApiRequest request) {
    personas().prefer(persona(body(request)));
    return ApiAnswer.none();
  }

  /** The callee presses keys: {@code {digits}}. */
  ApiAnswer press(String sid, ApiRequest request) {
    find(sid).press(body(request).path("digits").asText());
    return ApiAnswer.none();
  }

  /** The callee puts the phone down. */
  ApiAnswer hangUp(String sid) {
    find(sid).hangUp();
    return ApiAnswer.none();
  }

  private LiveCall find(String sid) {
    return live.find(sid).orElseThrow(() -> ApiException.notFound("live call " + sid));
  }

  private String persona(JsonNode body) {
    String name = body.path("persona").asText("");
    if (!name.isEmpty() && personas().find(name).isEmpty()) {
      throw ApiException.invalid(
          20001, "there is no persona " + name + ", only " + personas().names());
    }
    return name;
  }

  private static List<String> script(JsonNode body) {
    List<String> lines = new ArrayList<>();
    body.path("script").forEach(line -> lines.add(line.asText()));
    if (lines.stream().anyMatch(String::isBlank)) {
      throw ApiException.invalid(20001, "a line of the script is blank");
    }
    return lines;
  }

  private PersonaLibrary personas() {
    return equipment.studio().callees().personas();
  }

  /** As at Twilio, the address of a number hears of the end and of nothing else. */
  private static @Nullable Subscription heard(OwnedNumber number) {
    Target status = number.status();
    return status == null ? null : new Subscription(status, Set.of("completed"));
  }

  private static JsonNode body(ApiRequest request) {
    try {
      return ApiAnswer.JSON.readTree(request.body().isEmpty() ? "{}" : request.body());
    } catch (JsonProcessingException e) {
      throw ApiException.invalid(20001, "the body is not JSON");
    }
  }
}
