package com.creativeai.calls.ui;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Progress;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.platform.ui.CallTimeline;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.TimelineEvent;
import com.creativeai.platform.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call's timeline for the chart: who did what, from the moment the call was placed. */
final class CallEvents {
  private static final String CARRIER = "carrier";
  private static final String AGENT = "agent";
  private static final String PRODUCT = "product";
  private static final String AUDIO = "audio";
  private static final String PERSON = "person";

  /** Whose event it is; what is not here is the carrier's. */
  private static final Map<String, String> LANES =
      Map.ofEntries(
          Map.entry(com.creativeai.calls.model.TimelineEvent.PLACED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.DIALING, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.ACCEPTED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.WAITING, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.FATE_UNKNOWN, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.HANG_UP_ASKED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.RECORDING_ASKED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.RECORDING_FAILED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.RECORDING_READY, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.VOICEMAIL_MESSAGE, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.SCREENED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TRANSFER_ASKED, PRODUCT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.KEYS_PRESSED, PERSON),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TEXT_SENT, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.SECOND_TEXT_SENT, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.DO_NOT_CALL, PERSON),
          Map.entry(com.creativeai.calls.model.TimelineEvent.CALL_BACK_BOOKED, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TRANSFERRED, PERSON),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TRANSFER_FAILED, PERSON),
          Map.entry(com.creativeai.calls.model.TimelineEvent.ANSWERED_BY, PERSON),
          Map.entry(com.creativeai.calls.model.TimelineEvent.MEDIA_STARTED, AUDIO),
          Map.entry(com.creativeai.calls.model.TimelineEvent.MEDIA_ENDED, AUDIO),
          Map.entry(com.creativeai.calls.model.TimelineEvent.AGENT_RETURNED, AUDIO),
          Map.entry(com.creativeai.calls.model.TimelineEvent.AGENT_CONNECTED, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.AGENT_RECONNECTED, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TAKEN_OVER, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.GIVEN_BACK, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.TOOL_USED, AGENT),
          Map.entry(com.creativeai.calls.model.TimelineEvent.ANALYSED, AGENT));

  private CallEvents() {}

  static void show(Call call, Instant now, CallTimeline timeline) {
    Instant begin = call.plan().placedAt();
    List<TimelineEvent> events = new ArrayList<>();
    Duration latest = Duration.ZERO;
    for (com.creativeai.calls.model.TimelineEvent event : call.timeline()) {
      Duration at = since(begin, event.at());
      latest = at.compareTo(latest) > 0 ? at : latest;
      events.add(onChart(call, event, at, now));
    }
    Duration running = call.isOver() ? latest : since(begin, now);
    timeline.setEvents(events, running.compareTo(latest) > 0 ? running : latest);
  }

  private static TimelineEvent onChart(
      Call call, com.creativeai.calls.model.TimelineEvent event, Duration at, Instant now) {
    String lane = Texts.get("calls.lane." + LANES.getOrDefault(event.kind(), CARRIER));
    boolean person = event.kind().equals(com.creativeai.calls.model.TimelineEvent.ANSWERED_BY);
    String label =
        Texts.get(person ? "calls.answered-by." + event.detail() : "calls.event." + event.kind());
    Optional<Instant> end = endOfSpan(call, event, now);
    Tone tone = tone(event.kind());
    TimelineEvent shown =
        end.filter(last -> last.isAfter(event.at()))
            .map(
                last ->
                    TimelineEvent.span(lane, label, at, Duration.between(event.at(), last), tone))
            .orElseGet(() -> TimelineEvent.moment(lane, label, at, tone));
    return person || event.detail().isEmpty() ? shown : shown.detail(event.detail());
  }

  private static Optional<Instant> endOfSpan(
      Call call, com.creativeai.calls.model.TimelineEvent event, Instant now) {
    String kind = event.kind();
    Progress progress = call.progress();
    Instant end = progress.endedAt() == null ? now : progress.endedAt();
    if (kind.equals(CallStatus.RINGING.code())) {
      return Optional.of(progress.answeredAt() == null ? end : progress.answeredAt());
    }
    if (kind.equals(com.creativeai.calls.model.TimelineEvent.MEDIA_STARTED)
        || kind.equals(com.creativeai.calls.model.TimelineEvent.AGENT_RETURNED)) {
      return Optional.of(
          call.timeline().stream()
              .filter(
                  later ->
                      later.kind().equals(com.creativeai.calls.model.TimelineEvent.MEDIA_ENDED))
              .map(com.creativeai.calls.model.TimelineEvent::at)
              .filter(ended -> !ended.isBefore(event.at()))
              .findFirst()
              .orElse(end));
    }
    if (kind.equals(com.creativeai.calls.model.TimelineEvent.TAKEN_OVER)) {
      return TakeOver.of(call).stream()
          .filter(one -> one.from().equals(event.at()))
          .map(one -> one.until() == null ? now : one.until())
          .findFirst();
    }
    return kind.equals(CallStatus.IN_PROGRESS.code()) ? Optional.of(end) : Optional.empty();
  }

  private static Tone tone(String kind) {
    if (kind.equals(com.creativeai.calls.model.TimelineEvent.AGENT_CONNECTED)) {
      return Tone.SUCCESS;
    }
    if (kind.equals(com.creativeai.calls.model.TimelineEvent.FATE_UNKNOWN)
        || kind.equals(com.creativeai.calls.model.TimelineEvent.WAITING)
        || kind.equals(com.creativeai.calls.model.TimelineEvent.RECORDING_FAILED)) {
      return Tone.WARNING;
    }
    return CallStatus.find(kind).map(CallWords::tone).orElse(Tone.NEUTRAL);
  }

  private static Duration since(Instant begin, Instant at) {
    return at.isAfter(begin) ? Duration.between(begin, at) : Duration.ZERO;
  }
}
