package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallStatus;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import java.util.Map;

/** From dialing to the answer, or to the reason why there is none. */
final class Ringing {
  private static final int SETUP_MILLIS = 200;
  private static final int BUSY_MILLIS = 800;
  private static final int SLOW_MILLIS = 8000;
  private static final int SHORTEST_MILLIS = 1000;
  private static final int SPREAD_MILLIS = 1000;
  private static final int NUMBER_UNREACHABLE = 13224;

  private final LiveCall live;

  Ringing(LiveCall live) {
    this.live = live;
  }

  void dial() {
    if (!live.moveTo(CallStatus.INITIATED)) {
      return;
    }
    live.reporter().tell("initiated", Map.of());
    if (live.isTo(MagicNumber.UNREACHABLE)) {
      after(SETUP_MILLIS, () -> live.end(CallStatus.FAILED, 404, NUMBER_UNREACHABLE));
    } else {
      after(SETUP_MILLIS, this::ring);
    }
  }

  private void ring() {
    if (!live.moveTo(CallStatus.RINGING)) {
      return;
    }
    live.reporter().tell("ringing", Map.of());
    long patience = live.call().order().ringing().toMillis();
    if (live.isTo(MagicNumber.BUSY)) {
      after(BUSY_MILLIS, () -> live.end(CallStatus.BUSY, 486, 0));
      return;
    }
    after(patience, () -> live.end(CallStatus.NO_ANSWER, 487, 0), CallStatus.RINGING);
    if (!live.isTo(MagicNumber.NO_ANSWER)) {
      after(answersAfter(), live::answer);
    }
  }

  private long answersAfter() {
    return live.isTo(MagicNumber.SLOW_TO_ANSWER)
        ? SLOW_MILLIS
        : SHORTEST_MILLIS + Math.floorMod(live.call().sid().hashCode(), SPREAD_MILLIS);
  }

  private void after(long millis, Runnable task) {
    live.after(millis * live.equipment().pace().ringing(), task);
  }

  private void after(long millis, Runnable task, CallStatus onlyWhile) {
    after(
        millis,
        () -> {
          if (live.call().record().status() == onlyWhile) {
            task.run();
          }
        });
  }
}
