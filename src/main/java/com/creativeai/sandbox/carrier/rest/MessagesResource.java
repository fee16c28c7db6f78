package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.wire.RequestLedger;
import com.creativeai.sandbox.carrier.wire.Sids;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code /Messages}: takes short messages and keeps them in the ledger; nobody reads them. */
final class MessagesResource {
  private static final int NO_BODY = 21602;
  private static final int INVALID_TO = 21211;
  private static final int NOT_OWNED = 21606;
  private static final int TOO_LONG = 21617;
  private static final int LONGEST = 1600;

  private final NumberBook numbers;
  private final RequestLedger ledger;
  private final Sids sids;
  private final TwilioJson json;

  MessagesResource(NumberBook numbers, RequestLedger ledger, Sids sids, TwilioJson json) {
    this.numbers = numbers;
    this.ledger = ledger;
    this.sids = sids;
    this.json = json;
  }

  ApiAnswer create(ApiRequest request) {
    String to = request.value("To");
    String from = request.value("From");
    String body = request.value("Body");
    if (!to.matches("\\+[1-9]\\d{6,14}")) {
      throw ApiException.invalid(INVALID_TO, "Invalid 'To' Phone Number: " + to);
    }
    if (!numbers.owns(from)) {
      throw ApiException.invalid(
          NOT_OWNED, "The 'From' phone number provided is not a number of this account.");
    }
    if (body.isEmpty()) {
      throw ApiException.invalid(NO_BODY, "Message body is required.");
    }
    if (body.length() > LONGEST) {
      throw ApiException.invalid(TOO_LONG, "The concatenated message body exceeds the limit.");
    }
    String sid = sids.next("SM");
    ledger.append("text", Map.of("sid", sid, "to", to, "from", from, "body", body));
    return ApiAnswer.of(201, message(sid, to, from, body));
  }

  private ObjectNode message(String sid, String to, String from, String body) {
    ObjectNode message = ApiAnswer.JSON.createObjectNode();
    message.put("sid", sid).put("status", "queued").put("direction", "outbound-api");
    message.put("to", to).put("from", from).put("body", body).put("num_segments", "1");
    message.put("uri", json.root() + "/Messages/" + sid + ".json");
    return message;
  }
}
