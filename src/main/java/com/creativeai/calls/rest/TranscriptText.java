package com.creativeai.calls.rest;

import com.creativeai.calls.ExportTranscript.Exported;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TakeOver;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said as a text for people: a line for each turn, and for each time of a colleague. */
final class TranscriptText {
  private static final int MILLIS = 1000;
  private static final int SECONDS = 60;

  private record Line(long millis, String words) {}

  private TranscriptText() {}

  static String of(Exported transcript) {
    Call call = transcript.call();
    return Stream.concat(
            transcript.turns().stream().map(TranscriptText::line),
            TakeOver.of(call).stream().map(one -> line(call, one)))
        .sorted(Comparator.comparingLong(Line::millis))
        .map(line -> "[" + clock(line.millis()) + "] " + line.words() + "\n")
        .collect(Collectors.joining());
  }

  /** A turn is one line, whatever was said in it. */
  private static Line line(Turn turn) {
    String speaker = turn.role() == Speaker.ASSISTANT ? "Agent" : "Caller";
    return new Line(Math.max(0, turn.offsetMillis()), speaker + ": " + inOneLine(turn.message()));
  }

  private static Line line(Call call, TakeOver one) {
    long from = TakeOver.inMedia(call, one.from()).toMillis();
    Instant until = one.until();
    String end = until == null ? "" : " to " + clock(TakeOver.inMedia(call, until).toMillis());
    return new Line(from, "Taken over by " + inOneLine(one.name()) + ", from " + clock(from) + end);
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String clock(long millis) {
    long seconds = millis / MILLIS;
    return "%d:%02d".formatted(seconds / SECONDS, seconds % SECONDS);
  }
}
