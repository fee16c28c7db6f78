package com.creativeai.calls.ui;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines of the conversation that say who talked in the agent's place, and from when to when. */
final class TakeOverNotes {
  private TakeOverNotes() {}

  static List<Turn> of(Call call) {
    List<Turn> notes = new ArrayList<>();
    for (TakeOver one : TakeOver.of(call)) {
      Duration at = TakeOver.inMedia(call, one.from());
      notes.add(Turn.note("taken-over-" + notes.size(), at, words(call, one, at)));
    }
    return notes;
  }

  private static String words(Call call, TakeOver one, Duration at) {
    String from = CallWords.clock(at);
    Instant until = one.until();
    return until == null
        ? Texts.get("calls.taken-over.since", one.name(), from)
        : Texts.get(
            "calls.taken-over", one.name(), from, CallWords.clock(TakeOver.inMedia(call, until)));
  }
}
