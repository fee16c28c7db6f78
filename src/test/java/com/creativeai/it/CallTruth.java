package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What really became of a call, and all that its vendors tell about it, each event once and in
 * order. The reference that a stored call is compared with.
 *
 * @param began when the carrier took the call, in whole seconds
 * @param talked seconds; 0 for calls that nobody answered
 */
record CallTruth(String sid, String status, Instant began, int talked, String verdict, int cost) {
  /** An event, as the vendor tells it: where it goes and what it says. */
  record Event(String kind, Map<String, String> form) {}

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

  static final String ANSWERED = "completed";
  static final String POST_CALL = "post-call";
  private static final List<String> UNANSWERED = List.of("busy", "no-answer", "failed", "canceled");
  private static final List<String> VERDICTS = List.of("human", "human", "human", "unknown");
  private static final Duration LONGEST = Duration.ofMinutes(6);
  private static final int RINGING_AFTER = 1;
  private static final int ANSWERED_AFTER = 4;

  /** A call that is over by now; six of ten are answered. */
  static CallTruth random(String sid, Instant now, Random random) {
    boolean answered = random.nextInt(10) < 6;
    return new CallTruth(
        sid,
        answered ? ANSWERED : UNANSWERED.get(random.nextInt(UNANSWERED.size())),
        now.minus(LONGEST).truncatedTo(ChronoUnit.SECONDS),
        answered ? 1 + random.nextInt(300) : 0,
        VERDICTS.get(random.nextInt(VERDICTS.size())),
        1 + random.nextInt(500));
  }

  boolean answered() {
    return status.equals(ANSWERED);
  }

  String conversation() {
    return "conv_" + sid;
  }

  String recording() {
    return "RE" + sid.substring(2);
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    events.add(progress("initiated", 0));
    events.add(progress("ringing", RINGING_AFTER));
    if (answered()) {
      events.add(progress("in-progress", ANSWERED_AFTER));
      events.add(new Event("amd", Map.of("AnsweredBy", verdict)));
    }
    events.add(progress(status, lasted()));
    if (answered()) {
      events.add(
          new Event(
              "recording",
              Map.of(
                  "RecordingSid",
                  recording(),
                  "RecordingStatus",
                  "completed",
                  "RecordingDuration",
                  String.valueOf(talked),
                  "RecordingChannels",
                  "2")));
      events.add(new Event(POST_CALL, Map.of()));
    }
    return events;
  }

  /** The carrier's record of it, once all of that has happened. */
  String record(String account) {
    String ended = print(end());
    return """
    {"sid":"%s","account_sid":"%s","status":"%s","direction":"outbound-api","duration":"%d",
    "date_created":"%s","end_time":"%s","answered_by":%s,"price":%s,"price_unit":"USD"}\
    """
        .formatted(
            sid,
            account,
            status,
            talked,
            ended,
            ended,
            answered() ? "\"" + verdict + "\"" : "null",
            answered() ? "\"-" + price() + "\"" : "null");
  }

  String recordings(String account) {
    String one =
        """
        {"sid":"%s","account_sid":"%s","call_sid":"%s","status":"completed","channels":2,"duration":"%d"}\
        """
            .formatted(recording(), account, sid, talked);
    return "{\"recordings\":[%s],\"page\":0,\"page_size\":50,\"next_page_uri\":null}"
        .formatted(answered() ? one : "");
  }

  /** The agent provider's account of what was talked. */
  String analysis() {
    return """
    {"conversation_id":"%s","status":"done","metadata":{"call_duration_secs":%d,"cost":%d},
    "analysis":{"call_successful":"success","transcript_summary":"Talk %s."},"transcript":[]}\
    """
        .formatted(conversation(), talked, cost, sid);
  }

  /** In what the stored call differs from the truth; empty when it does not. */
  List<String> differences(JsonNode call) {
    Map<String, @Nullable String> wanted = new LinkedHashMap<>();
    wanted.put("/callSid", sid);
    wanted.put("/status", status);
    wanted.put("/endTime", end().toString());
    wanted.put("/duration", answered() ? String.valueOf(talked) : null);
    wanted.put("/answeredBy", answered() ? verdict : null);
    wanted.put("/outcome", answered() ? "success" : null);
    wanted.put("/summary", answered() ? "Talk " + sid + "." : null);
    wanted.put("/billing/elevenLabsCredits", answered() ? String.valueOf(cost) : null);
    wanted.put("/billing/twilioCharges/amount", answered() ? price() : null);
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (place, value) -> {
          JsonNode found = call.at(place);
          String is = found.isMissingNode() || found.isNull() ? null : found.asText();
          if (!Objects.equals(is, value)) {
            differences.add(sid + place + " is " + is + " and not " + value);
          }
        });
    if (call.has("recordingUrl") != answered()) {
      differences.add(sid + " has a recording: " + call.has("recordingUrl"));
    }
    return differences;
  }

  /** As Twilio writes moments. */
  private static String print(Instant moment) {
    return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
  }

  private String price() {
    return "0." + (1000 + cost);
  }

  private Instant end() {
    return began.plusSeconds(lasted());
  }

  private int lasted() {
    return ANSWERED_AFTER + Math.max(talked, 1);
  }

  private Event progress(String told, int after) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallStatus", told);
    form.put("Timestamp", print(began.plusSeconds(after)));
    if (told.equals(ANSWERED)) {
      form.put("CallDuration", String.valueOf(talked));
    }
    return new Event("status", form);
  }
}
