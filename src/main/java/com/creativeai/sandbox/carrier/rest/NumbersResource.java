package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.call.NumberSupply;
import com.creativeai.sandbox.carrier.call.OwnedNumber;
import com.creativeai.sandbox.carrier.wire.Target;
import java.util.List;

/** {@code /IncomingPhoneNumbers}: the account's numbers and who answers them. */
final class NumbersResource {
  private static final int INVALID_VOICE_URL = 21402;
  private static final int INVALID_NUMBER = 21421;
  private static final int NOT_AVAILABLE = 21422;

  private final NumberBook numbers;
  private final NumberSupply supply = new NumberSupply();
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

  /** {@code AvailablePhoneNumbers/US/Local}: what can be bought. */
  ApiAnswer available(String country, ApiRequest request) {
    if (!supply.sells(country)) {
      throw ApiException.notFound(
          json.root() + "/AvailablePhoneNumbers/" + country + "/Local.json");
    }
    List<NumberSupply.Offer> offers =
        supply.list(country, request.asked("AreaCode"), request.asked("Contains"), numbers::owns);
    return Page.of(request).answer(request, "available_phone_numbers", offers, json::offer);
  }

  ApiAnswer buy(ApiRequest request) {
    String wanted = request.value("PhoneNumber");
    if (!wanted.matches("\\+[1-9]\\d{6,14}")) {
      throw ApiException.invalid(INVALID_NUMBER, "PhoneNumber is invalid");
    }
    if (!supply.has(wanted)) {
      throw notAvailable(wanted);
    }
    OwnedNumber checked = answered(OwnedNumber.named("", wanted), request);
    OwnedNumber bought = numbers.buy(wanted).orElseThrow(() -> notAvailable(wanted));
    numbers.save(bought.answeredBy(checked.voice(), checked.status()));
    return ApiAnswer.of(201, json.number(number(bought.sid())));
  }

  ApiAnswer release(String sid) {
    numbers.release(number(sid));
    return ApiAnswer.none();
  }

  ApiAnswer update(String sid, ApiRequest request) {
    numbers.save(answered(number(sid), request));
    return get(sid);
  }

  private static OwnedNumber answered(OwnedNumber number, ApiRequest request) {
    Target voice =
        request.form().containsKey("VoiceUrl")
            ? OrderReader.target(request, "VoiceUrl", "VoiceMethod", INVALID_VOICE_URL)
            : number.voice();
    Target status =
        request.form().containsKey("StatusCallback")
            ? OrderReader.target(request, "StatusCallback", "StatusCallbackMethod", 21609)
            : number.status();
    return number.answeredBy(voice, status);
  }

  private static ApiException notAvailable(String number) {
    return ApiException.invalid(
        NOT_AVAILABLE,
        "PhoneNumber "
            + number
            + " is not available. Search for available numbers and try another.");
  }

  private OwnedNumber number(String sid) {
    return numbers
        .findBySid(sid)
        .orElseThrow(
            () -> ApiException.notFound(json.root() + "/IncomingPhoneNumbers/" + sid + ".json"));
  }
}
