package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.CallRecord;
import com.creativeai.sandbox.carrier.call.Direction;
import com.creativeai.sandbox.carrier.call.NumberSupply;
import com.creativeai.sandbox.carrier.call.OwnedNumber;
import com.creativeai.sandbox.carrier.call.Recording;
import com.creativeai.sandbox.carrier.wire.Target;
import com.creativeai.sandbox.carrier.wire.TwilioDates;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Prints resources in Twilio's snake case. */
final class TwilioJson {
  private static final BigDecimal OUTBOUND_PER_MINUTE = new BigDecimal("0.01400");
  private static final BigDecimal INBOUND_PER_MINUTE = new BigDecimal("0.00850");

  private final String accountSid;

  TwilioJson(String accountSid) {
    this.accountSid = accountSid;
  }

  String root() {
    return "/2010-04-01/Accounts/" + accountSid;
  }

  ObjectNode call(CallRecord call) {
    String uri = root() + "/Calls/" + call.sid();
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("sid", call.sid());
    json.put("account_sid", accountSid);
    json.put("api_version", "2010-04-01");
    json.put("from", call.from());
    json.put("from_formatted", call.from());
    json.put("to", call.to());
    json.put("to_formatted", call.to());
    json.put("direction", call.direction().wire());
    json.put("status", call.status().resource());
    json.put("date_created", TwilioDates.print(call.created()));
    json.put("date_updated", TwilioDates.print(latest(call)));
    json.put("start_time", date(call.started()));
    json.put("end_time", date(call.ended()));
    json.put("duration", call.ended() == null ? null : String.valueOf(call.seconds()));
    json.put("price", price(call));
    json.put("price_unit", "USD");
    json.put("answered_by", call.answeredBy().isEmpty() ? null : call.answeredBy());
    json.put("queue_time", String.valueOf(call.queueMillis()));
    for (String absent :
        new String[] {
          "parent_call_sid",
          "phone_number_sid",
          "annotation",
          "forwarded_from",
          "group_sid",
          "caller_name",
          "trunk_sid"
        }) {
      json.putNull(absent);
    }
    json.put("uri", uri + ".json");
    json.putObject("subresource_uris")
        .put("recordings", uri + "/Recordings.json")
        .put("notifications", uri + "/Notifications.json");
    return json;
  }

  ObjectNode recording(Recording recording) {
    String uri = root() + "/Recordings/" + recording.sid();
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("sid", recording.sid());
    json.put("account_sid", accountSid);
    json.put("api_version", "2010-04-01");
    json.put("call_sid", recording.callSid());
    json.put("status", "completed");
    json.put("channels", recording.channels());
    json.put("source", recording.source());
    json.put("track", "both");
    json.put("duration", String.valueOf(recording.seconds()));
    json.put("start_time", TwilioDates.print(recording.started()));
    json.put("date_created", TwilioDates.print(recording.started()));
    json.put("date_updated", TwilioDates.print(recording.started().plusMillis(recording.millis())));
    json.put("price", "-0.0025");
    json.put("price_unit", "USD");
    json.putNull("error_code");
    json.putNull("encryption_details");
    json.put("uri", uri + ".json");
    json.put("media_url", uri);
    return json;
  }

  /** One that is still being made. */
  ObjectNode unfinished(Recording recording) {
    ObjectNode json = recording(recording);
    json.put("status", "in-progress");
    json.putNull("duration");
    json.putNull("price");
    json.putNull("price_unit");
    return json;
  }

  ObjectNode number(OwnedNumber number) {
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("sid", number.sid());
    json.put("account_sid", accountSid);
    json.put("api_version", "2010-04-01");
    json.put("phone_number", number.e164());
    json.put("friendly_name", number.friendlyName());
    putTarget(json, "voice_url", "voice_method", number.voice());
    putTarget(json, "status_callback", "status_callback_method", number.status());
    json.putObject("capabilities").put("voice", true).put("sms", false).put("mms", false);
    json.put("origin", "twilio");
    json.put("status", "in-use");
    json.put("uri", root() + "/IncomingPhoneNumbers/" + number.sid() + ".json");
    return json;
  }

  ObjectNode offer(NumberSupply.Offer offer) {
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("phone_number", offer.e164());
    json.put("friendly_name", offer.e164());
    json.put("locality", offer.city().name());
    json.put("region", offer.city().region());
    json.put("iso_country", offer.city().country());
    json.put("address_requirements", "none");
    json.put("beta", false);
    json.putObject("capabilities").put("voice", true).put("SMS", false).put("MMS", false);
    for (String absent :
        new String[] {"lata", "rate_center", "latitude", "longitude", "postal_code"}) {
      json.putNull(absent);
    }
    return json;
  }

  ObjectNode account() {
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("sid", accountSid);
    json.put("friendly_name", "Sandbox");
    json.put("status", "active");
    json.put("type", "Full");
    json.put("owner_account_sid", accountSid);
    json.put("uri", root() + ".json");
    return json;
  }

  private static void putTarget(
      ObjectNode json, String url, String method, @Nullable Target target) {
    json.put(url, target == null ? "" : target.url().toString());
    json.put(method, target == null ? "POST" : target.method());
  }

  /** Twilio charges begun minutes and shows the price as a negative amount. */
  private static @Nullable String price(CallRecord call) {
    if (call.ended() == null || call.answered() == null) {
      return null;
    }
    BigDecimal perMinute =
        call.direction() == Direction.INBOUND ? INBOUND_PER_MINUTE : OUTBOUND_PER_MINUTE;
    long minutes = (call.seconds() + 59) / 60;
    return perMinute.multiply(BigDecimal.valueOf(minutes)).negate().toPlainString();
  }

  private static Instant latest(CallRecord call) {
    for (Instant moment : new @Nullable Instant[] {call.ended(), call.answered(), call.started()}) {
      if (moment != null) {
        return moment;
      }
    }
    return call.created();
  }

  private static @Nullable String date(@Nullable Instant moment) {
    return moment == null ? null : TwilioDates.print(moment);
  }
}
