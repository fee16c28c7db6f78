package com.creativeai.sandbox.carrier.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way out.
 *
 * @param json the body, null for none
 * @param file a sound to be sent instead
 * @param callSid the call this is about, empty when there is none
 * @param manner how it leaves, for the faults
 */
record ApiAnswer(
    int status,
    @Nullable JsonNode json,
    @Nullable Path file,
    Map<String, String> headers,
    String callSid,
    Manner manner) {
  static final ObjectMapper JSON = new ObjectMapper();

  /** How an answer leaves. */
  enum Manner {
    AT_ONCE,
    SLOWLY,
    AS_A_RESET
  }

  static ApiAnswer of(int status, JsonNode json) {
    return new ApiAnswer(status, json, null, Map.of(), "", Manner.AT_ONCE);
  }

  static ApiAnswer none() {
    return new ApiAnswer(204, null, null, Map.of(), "", Manner.AT_ONCE);
  }

  static ApiAnswer sound(Path file) {
    Map<String, String> headers = Map.of("Content-Type", "audio/x-wav");
    return new ApiAnswer(200, null, file, headers, "", Manner.AT_ONCE);
  }

  static ApiAnswer refusal(ApiException refusal) {
    ObjectNode json = JSON.createObjectNode();
    json.put("code", refusal.code());
    json.put("message", refusal.getMessage());
    json.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
    json.put("status", refusal.status());
    Map<String, String> headers =
        switch (refusal.status()) {
          case 401 -> Map.of("WWW-Authenticate", "Basic realm=\"Twilio API\"");
          case 429, 503 -> Map.of("Retry-After", "1");
          default -> Map.of();
        };
    return new ApiAnswer(refusal.status(), json, null, headers, "", Manner.AT_ONCE);
  }

  ApiAnswer about(String sid) {
    return new ApiAnswer(status, json, file, headers, sid, manner);
  }

  ApiAnswer leaving(Manner newManner) {
    return new ApiAnswer(status, json, file, headers, callSid, newManner);
  }
}
