package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallStatus;
import com.creativeai.sandbox.carrier.line.CallLine;
import com.creativeai.sandbox.carrier.wire.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The place where one verb runs; what a verb wants after it was abandoned does not happen. */
final class Stage {
  private final Deque<Runnable> cleaning = new ArrayDeque<>();
  private final TwimlRun run;
  private final LiveCall live;
  private final Target document;
  private boolean isOver;

  Stage(TwimlRun run, LiveCall live, Target document) {
    this.run = run;
    this.live = live;
    this.document = document;
  }

  LiveCall live() {
    return live;
  }

  CallLine line() {
    return live.line();
  }

  /** Where this TwiML came from; relative addresses start here. */
  Target document() {
    return document;
  }

  /** Runs in the call's order, unless the verb is over by then. */
  void later(Runnable task) {
    live.execute(
        () -> {
          if (!isOver) {
            task.run();
          }
        });
  }

  void after(long millis, Runnable task) {
    live.after(millis, () -> later(task));
  }

  /** Plays audio; {@code then} runs when it has played. */
  void play(byte[] mulaw, Runnable then) {
    line().playback().append(mulaw);
    line().playback().mark(() -> later(then));
  }

  /** Runs when the verb ends, however it ends. */
  void whenOver(Runnable task) {
    cleaning.push(task);
  }

  void next() {
    if (leave()) {
      run.next();
    }
  }

  void goTo(Target target, Map<String, String> more) {
    if (leave()) {
      run.fetch(target, more);
    }
  }

  void hangUp() {
    end(CallStatus.COMPLETED, 200);
  }

  void end(CallStatus status, int sip) {
    if (leave()) {
      live.end(status, sip, 0);
    }
  }

  /** False when the verb is over already. */
  boolean leave() {
    if (isOver) {
      return false;
    }
    isOver = true;
    cleaning.forEach(Runnable::run);
    return true;
  }
}
