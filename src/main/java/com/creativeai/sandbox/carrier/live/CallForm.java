package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters Twilio adds to every request about a call (protocols.md, 2). */
final class CallForm {
  private CallForm() {}

  static Map<String, String> of(String accountSid, CallRecord call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", call.sid());
    form.put("AccountSid", accountSid);
    form.put("From", call.from());
    form.put("To", call.to());
    form.put("Caller", call.from());
    form.put("Called", call.to());
    form.put("Direction", call.direction().wire());
    form.put("ApiVersion", "2010-04-01");
    form.put("CallStatus", call.status().wire());
    for (String place : new String[] {"From", "To", "Caller", "Called"}) {
      String number = form.getOrDefault(place, "");
      form.put(place + "Country", number.startsWith("+1") ? "US" : "");
      form.put(place + "State", "");
      form.put(place + "City", "");
      form.put(place + "Zip", "");
    }
    if (!call.answeredBy().isEmpty()) {
      form.put("AnsweredBy", call.answeredBy());
    }
    return form;
  }
}
