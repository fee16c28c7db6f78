package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.CallOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.DetectionOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.call.Direction;
import com.creativeai.sandbox.carrier.call.Instruction;
import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.wire.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads orders of calls and recordings, refusing what Twilio refuses (R2). */
final class OrderReader {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern DIGITS = Pattern.compile("[0-9A-Da-d#*wW]{0,32}");
  private static final Set<String> CALL_EVENTS =
      Set.of("initiated", "ringing", "answered", "completed");
  private static final Set<String> RECORDING_EVENTS = Set.of("in-progress", "completed", "absent");
  private static final int LONGEST_TWIML = 4000;
  private static final int GENERAL = 20001;

  private final NumberBook numbers;

  OrderReader(NumberBook numbers) {
    this.numbers = numbers;
  }

  CallOrder read(ApiRequest request) {
    CallOrder.Parties parties = parties(request);
    Instruction instruction = instruction(request);
    return new CallOrder(
        parties,
        instruction,
        target(request, "FallbackUrl", "FallbackMethod", 21205),
        subscription(request, "StatusCallback", 21609, CALL_EVENTS, Set.of("completed")),
        recording(request),
        digits(request).isEmpty() ? detection(request) : null,
        Duration.ofSeconds(number(request, "Timeout", 60, 1, 600, 21208)),
        Duration.ofSeconds(number(request, "TimeLimit", 14_400, 1, 14_400, GENERAL)),
        digits(request),
        "",
        List.of());
  }

  /** The instruction of an order or an update; Url wins over Twiml. */
  static Instruction instruction(ApiRequest request) {
    Target from = target(request, "Url", "Method", 21205);
    String twiml = request.value("Twiml");
    if (from != null) {
      return Instruction.ask(from);
    }
    if (twiml.isEmpty()) {
      throw ApiException.invalid(21205, "Url parameter is required.");
    }
    if (twiml.length() > LONGEST_TWIML) {
      throw ApiException.invalid(GENERAL, "Twiml is longer than 4000 characters");
    }
    return Instruction.text(twiml);
  }

  static @Nullable Target target(ApiRequest request, String name, String methodName, int code) {
    String text = request.value(name);
    return text.isEmpty() ? null : new Target(url(text, code), method(request, methodName));
  }

  private CallOrder.Parties parties(ApiRequest request) {
    String to = request.value("To");
    String from = request.value("From");
    if (to.isEmpty()) {
      throw ApiException.invalid(21201, "No 'To' number is specified");
    }
    if (from.isEmpty()) {
      throw ApiException.invalid(21213, "No 'From' number is specified");
    }
    if (!E164.matcher(from).matches()) {
      throw ApiException.invalid(
          21212, "The phone number you provided, " + from + ", is not valid");
    }
    if (!numbers.owns(from)) {
      throw ApiException.invalid(
          21210,
          "The source phone number provided, " + from + ", is not yet verified for your account");
    }
    if (!E164.matcher(to).matches()) {
      throw ApiException.invalid(
          21211, "The phone number you are attempting to call, " + to + ", is not valid.");
    }
    return new CallOrder.Parties(Direction.OUTBOUND_API, from, to);
  }

  private static URI url(String text, int code) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      if (isWeb && url.getHost() != null && !url.getHost().contains("_")) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw ApiException.invalid(code, "Url is not a valid URL: " + text);
    }
    throw ApiException.invalid(code, "Url is not a valid URL: " + text);
  }

  private static String method(ApiRequest request, String name) {
    String method = request.value(name).toUpperCase(Locale.ROOT);
    if (!Set.of("", "GET", "POST").contains(method)) {
      throw ApiException.invalid(21209, name + " must be GET or POST");
    }
    return method.isEmpty() ? "POST" : method;
  }

  private static String digits(ApiRequest request) {
    String digits = request.value("SendDigits");
    if (!DIGITS.matcher(digits).matches()) {
      throw ApiException.invalid(21206, "SendDigits may hold 32 of 0-9, A-D, #, *, w and W");
    }
    return digits;
  }

  private static @Nullable Subscription subscription(
      ApiRequest request, String name, int code, Set<String> known, Set<String> otherwise) {
    Target target = target(request, name, name + "Method", code);
    if (target == null) {
      return null;
    }
    Set<String> events = new HashSet<>();
    for (String value : request.values(name + "Event")) {
      events.addAll(List.of(value.strip().split("[ ,]+")));
    }
    events.remove("");
    if (!known.containsAll(events)) {
      throw ApiException.invalid(21626, name + "Event is none of " + known);
    }
    return new Subscription(target, events.isEmpty() ? otherwise : events);
  }

  private static @Nullable RecordingOrder recording(ApiRequest request) {
    RecordingOrder order = recording(request, "OutboundAPI");
    return flag(request, "Record") ? order : null;
  }

  /** Both sides are recorded; one alone is not simulated. */
  static RecordingOrder recordingOfLiveCall(ApiRequest request) {
    if (!Set.of("", "both").contains(request.value("RecordingTrack"))) {
      throw ApiException.invalid(GENERAL, "RecordingTrack must be both");
    }
    return recording(request, "StartCallRecordingAPI");
  }

  private static RecordingOrder recording(ApiRequest request, String source) {
    Subscription told =
        subscription(
            request, "RecordingStatusCallback", 21609, RECORDING_EVENTS, Set.of("completed"));
    String channels = request.value("RecordingChannels");
    if (!Set.of("", "mono", "dual").contains(channels)) {
      throw ApiException.invalid(GENERAL, "RecordingChannels must be mono or dual");
    }
    return new RecordingOrder(channels.equals("dual"), source, told);
  }

  private static @Nullable DetectionOrder detection(ApiRequest request) {
    String mode = request.value("MachineDetection");
    if (mode.isEmpty()) {
      return null;
    }
    if (!mode.equals("Enable") && !mode.equals("DetectMessageEnd")) {
      throw ApiException.invalid(21207, "MachineDetection must be Enable or DetectMessageEnd");
    }
    return new DetectionOrder(
        mode.equals("DetectMessageEnd"),
        Duration.ofSeconds(number(request, "MachineDetectionTimeout", 30, 3, 59, GENERAL)),
        millis(request, "MachineDetectionSpeechThreshold", 2400, 1000, 6000),
        millis(request, "MachineDetectionSpeechEndThreshold", 1200, 500, 5000),
        millis(request, "MachineDetectionSilenceTimeout", 5000, 2000, 10_000),
        flag(request, "AsyncAmd"),
        target(request, "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod", 21609));
  }

  private static Duration millis(
      ApiRequest request, String name, int otherwise, int least, int most) {
    return Duration.ofMillis(number(request, name, otherwise, least, most, GENERAL));
  }

  private static boolean flag(ApiRequest request, String name) {
    String text = request.value(name).toLowerCase(Locale.ROOT);
    if (!Set.of("", "true", "false").contains(text)) {
      throw ApiException.invalid(GENERAL, name + " must be true or false");
    }
    return text.equals("true");
  }

  private static int number(
      ApiRequest request, String name, int otherwise, int least, int most, int code) {
    String text = request.value(name);
    try {
      int number = text.isEmpty() ? otherwise : Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw ApiException.invalid(code, name + " is not a number");
    }
    throw ApiException.invalid(code, name + " must be from " + least + " to " + most);
  }
}
