package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.CallOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallRecord;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.carrier.live.Equipment.Books;
import com.creativeai.sandbox.carrier.live.LiveCall;
import com.creativeai.sandbox.carrier.live.LiveCalls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /Calls}: order, look up, list, change. */
final class CallsResource {
  private static final int WRONG_STATE = 21220;

  private final LiveCalls live;
  private final Books books;
  private final OrderReader orders;
  private final TwilioJson json;

  CallsResource(LiveCalls live, Books books, OrderReader orders, TwilioJson json) {
    this.live = live;
    this.books = books;
    this.orders = orders;
    this.json = json;
  }

  ApiAnswer create(ApiRequest request) {
    CallOrder order = orders.read(request);
    MagicNumber magic = MagicNumber.find(order.to()).orElse(null);
    refuse(magic, order.to());
    CallRecord call = live.place(order);
    ApiAnswer answer = ApiAnswer.of(201, json.call(call)).about(call.sid());
    if (magic == MagicNumber.ERROR_AFTER_ACCEPT) {
      ApiException error = new ApiException(500, 20500, "Internal Server Error");
      return ApiAnswer.refusal(error).about(call.sid());
    }
    return answer.leaving(manner(magic));
  }

  ApiAnswer get(String sid) {
    return ApiAnswer.of(200, json.call(record(sid))).about(sid);
  }

  ApiAnswer list(ApiRequest request) {
    List<CallRecord> calls = books.calls().list(new CallFilter(request));
    return Page.of(request).answer(request, "calls", calls, json::call);
  }

  ApiAnswer update(String sid, ApiRequest request) {
    CallRecord call = record(sid);
    String status = request.value("Status");
    if (status.isEmpty()) {
      redirect(call, request);
    } else {
      end(call, status, request);
    }
    return get(sid);
  }

  ApiAnswer recordings(String sid, ApiRequest request) {
    record(sid);
    return Page.of(request)
        .answer(request, "recordings", books.recordings().listOf(sid), json::recording);
  }

  ApiAnswer beginRecording(String sid, ApiRequest request) {
    record(sid);
    RecordingOrder order = OrderReader.recordingOfLiveCall(request);
    return live.find(sid)
        .flatMap(found -> found.beginRecording(order))
        .map(recording -> ApiAnswer.of(201, json.unfinished(recording)).about(sid))
        .orElseThrow(
            () ->
                ApiException.invalid(
                    WRONG_STATE, "Requested resource is not eligible for recording"));
  }

  /** The errors Twilio would show in its console; here the last one of the call. */
  ApiAnswer notifications(String sid, ApiRequest request) {
    int code = record(sid).errorCode();
    List<Integer> codes = code == 0 ? List.of() : List.of(code);
    return Page.of(request)
        .answer(request, "notifications", codes, error -> notification(sid, error));
  }

  private JsonNode notification(String callSid, int code) {
    ObjectNode notification = ApiAnswer.JSON.createObjectNode();
    notification.put("call_sid", callSid);
    notification.put("error_code", String.valueOf(code));
    notification.put("log", "0");
    notification.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    return notification;
  }

  private void redirect(CallRecord call, ApiRequest request) {
    boolean isDone =
        live.find(call.sid())
            .map(found -> found.redirect(OrderReader.instruction(request)))
            .orElse(false);
    if (!isDone) {
      throw ApiException.invalid(WRONG_STATE, "Call is not in-progress. Cannot redirect.");
    }
  }

  private void end(CallRecord call, String status, ApiRequest request) {
    if (!request.value("Url").isEmpty() || !request.value("Twiml").isEmpty()) {
      throw ApiException.invalid(20001, "Status cannot be combined with Url or Twiml");
    }
    if (!status.equals("completed") && !status.equals("canceled")) {
      throw ApiException.invalid(20001, "Status must be completed or canceled");
    }
    LiveCall found = live.find(call.sid()).orElse(null);
    boolean isDone =
        found != null && (status.equals("canceled") ? found.cancel() : found.complete());
    if (!isDone) {
      throw ApiException.invalid(WRONG_STATE, "Call is not in a state to be " + status);
    }
  }

  private CallRecord record(String sid) {
    return books
        .calls()
        .find(sid)
        .orElseThrow(() -> ApiException.notFound(json.root() + "/Calls/" + sid + ".json"));
  }

  private static void refuse(@Nullable MagicNumber magic, String to) {
    if (magic == MagicNumber.INVALID_NUMBER) {
      throw ApiException.invalid(
          21211, "The phone number you are attempting to call, " + to + ", is not valid.");
    } else if (magic == MagicNumber.AUTH_REFUSED) {
      throw new ApiException(401, 20003, "Authenticate");
    } else if (magic == MagicNumber.TOO_MANY_REQUESTS) {
      throw new ApiException(429, 20429, "Too Many Requests");
    } else if (magic == MagicNumber.UNAVAILABLE) {
      throw new ApiException(503, 20503, "Service Unavailable");
    }
  }

  private static ApiAnswer.Manner manner(@Nullable MagicNumber magic) {
    if (magic == MagicNumber.SLOW_API) {
      return ApiAnswer.Manner.SLOWLY;
    }
    return magic == MagicNumber.RESET_AFTER_ACCEPT
        ? ApiAnswer.Manner.AS_A_RESET
        : ApiAnswer.Manner.AT_ONCE;
  }
}
