package com.creativeai.calls.ui;

import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnLatency;
import com.creativeai.platform.ui.Transcript;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The conversation on the page. Turns come from the store and from live events, in any order; the
 * one that has come furthest stays.
 */
class TurnsShown {
  private final Transcript transcript;
  private final Map<Integer, Turn> shown = new HashMap<>();

  TurnsShown(Transcript transcript) {
    this.transcript = transcript;
  }

  /** What the store has when the page opens: there at once, without typing itself. */
  void begin(List<Turn> stored) {
    stored.forEach(turn -> shown.put(turn.number(), turn));
    transcript.setTurns(stored.stream().map(TurnsShown::onScreen).toList());
  }

  void apply(Turn turn) {
    Turn before = shown.get(turn.number());
    if (before == null || turn.state().compareTo(before.state()) >= 0) {
      shown.put(turn.number(), turn);
      transcript.upsert(onScreen(turn));
    }
  }

  /** How long the person waited for each answer so far. */
  List<TurnLatency> latencies() {
    return shown.values().stream().map(Turn::latency).flatMap(Stream::ofNullable).toList();
  }

  private static com.creativeai.platform.ui.Turn onScreen(Turn turn) {
    String id = "turn-" + turn.number();
    Duration at = Duration.ofMillis(Math.max(0, turn.offsetMillis()));
    String original = turn.original();
    String text = original == null ? turn.message() : original;
    com.creativeai.platform.ui.Turn said =
        turn.role() == Speaker.ASSISTANT
            ? com.creativeai.platform.ui.Turn.agent(id, at, text)
            : com.creativeai.platform.ui.Turn.caller(id, at, text);
    TurnLatency latency = turn.latency();
    if (latency != null) {
      said = said.after(LatencyWords.of(latency));
    }
    return switch (turn.state()) {
      case TENTATIVE -> said.tentative();
      case SAID, HEARD -> original == null ? said : said.heard(turn.message());
      case INTERRUPTED -> said.interrupted(turn.message());
    };
  }
}
