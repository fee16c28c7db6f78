package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.call.OwnedNumber;
import com.creativeai.sandbox.carrier.wire.Target;
import java.util.List;

/** {@code /IncomingPhoneNumbers}: the account's numbers and who answers them. */
final class NumbersResource {
  private static final int INVALID_VOICE_URL = 21402;

  private final NumberBook numbers;
  private final TwilioJson json;

  NumbersResource(NumberBook numbers, TwilioJson json) {
    this.numbers = numbers;
    this.json = json;
  }

  ApiAnswer list(ApiRequest request) {
    String wanted = request.asked("PhoneNumber");
    List<OwnedNumber> matching =
        numbers.list().stream()
            .filter(number -> wanted.isEmpty() || number.e164().equals(wanted))
            .toList();
    return Page.of(request).answer(request, "incoming_phone_numbers", matching, json::number);
  }

  ApiAnswer get(String sid) {
    return ApiAnswer.of(200, json.number(number(sid)));
  }

  ApiAnswer update(String sid, ApiRequest request) {
    OwnedNumber number = number(sid);
    Target voice =
        request.form().containsKey("VoiceUrl")
            ? OrderReader.target(request, "VoiceUrl", "VoiceMethod", INVALID_VOICE_URL)
            : number.voice();
    Target status =
        request.form().containsKey("StatusCallback")
            ? OrderReader.target(request, "StatusCallback", "StatusCallbackMethod", 21609)
            : number.status();
    numbers.save(number.answeredBy(voice, status));
    return get(sid);
  }

  private OwnedNumber number(String sid) {
    return numbers
        .findBySid(sid)
        .orElseThrow(
            () -> ApiException.notFound(json.root() + "/IncomingPhoneNumbers/" + sid + ".json"));
  }
}
