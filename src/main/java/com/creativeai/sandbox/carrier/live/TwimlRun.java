package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallStatus;
import com.creativeai.sandbox.carrier.call.Instruction;
import com.creativeai.sandbox.carrier.wire.ProductAnswer;
import com.creativeai.sandbox.carrier.wire.Target;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches TwiML and executes it, in the call's order (V2, V3). */
final class TwimlRun {
  private static final int FETCH_FAILED = 11200;
  private static final int MOST_DOCUMENTS = 500;
  private static final Target NOWHERE = Target.post(URI.create("http://127.0.0.1/"));

  private final Deque<Verb> waiting = new ArrayDeque<>();
  private final LiveCall live;
  private Target document = NOWHERE;
  private @Nullable Stage stage;
  private int documents;
  private int generation;

  TwimlRun(LiveCall live) {
    this.live = live;
  }

  /** Starts anew, in place of what was running. */
  void begin(Instruction instruction) {
    abandon("redirected");
    Target from = instruction.from();
    if (from != null) {
      fetch(from, Map.of());
    } else {
      interpret(instruction.twiml(), document, false);
    }
  }

  void abandon(String reason) {
    generation++;
    waiting.clear();
    Stage running = stage;
    stage = null;
    if (running != null) {
      running.leave();
      live.line().playback().clear();
    }
  }

  void fetch(Target target, Map<String, String> more) {
    fetch(target, more, false);
  }

  private void fetch(Target target, Map<String, String> more, boolean isFallback) {
    if (isEnded()) {
      return;
    }
    if (++documents > MOST_DOCUMENTS) {
      live.note(TwimlException.CODE, "more than " + MOST_DOCUMENTS + " documents in one call");
      fail(TwimlException.CODE);
      return;
    }
    waiting.clear();
    int mine = ++generation;
    Map<String, String> form = CallForm.of(live.equipment().account().sid(), live.call().record());
    form.putAll(more);
    live.equipment()
        .links()
        .product()
        .send("twiml", target, form)
        .thenAccept(
            answer ->
                live.execute(
                    () -> {
                      if (mine == generation) {
                        receive(target, answer, isFallback);
                      }
                    }));
  }

  private void receive(Target target, ProductAnswer answer, boolean isFallback) {
    if (isEnded()) {
      return;
    }
    if (!answer.isSuccess()) {
      refuse(FETCH_FAILED, "answered " + answer.status() + answer.failure(), target, isFallback);
      return;
    }
    interpret(answer.body(), target, isFallback);
  }

  private void interpret(String twiml, Target from, boolean isFallback) {
    try {
      waiting.addAll(TwimlParser.parse(twiml));
    } catch (TwimlException e) {
      refuse(TwimlException.CODE, String.valueOf(e.getMessage()), from, isFallback);
      return;
    }
    document = from;
    next();
  }

  private void refuse(int code, String what, Target target, boolean isFallback) {
    live.note(code, what);
    Target fallback = live.call().order().fallback();
    if (fallback == null || isFallback) {
      fail(code);
      return;
    }
    Map<String, String> more =
        Map.of("ErrorCode", String.valueOf(code), "ErrorUrl", target.url().toString());
    fetch(fallback, more, true);
  }

  private void fail(int code) {
    live.end(CallStatus.FAILED, 500, code);
  }

  /** Runs the next verb. */
  void next() {
    if (isEnded()) {
      return;
    }
    Verb verb = waiting.poll();
    if (verb == null || verb.needsAnswer()) {
      live.answer();
    }
    if (verb == null) {
      stage = null;
      live.documentEnds();
      return;
    }
    Stage fresh = new Stage(this, live, document);
    stage = fresh;
    verb.begin(fresh);
  }

  private boolean isEnded() {
    return live.call().record().status().isFinal();
  }
}
