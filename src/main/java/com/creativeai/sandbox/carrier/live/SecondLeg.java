package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.Call;
import com.creativeai.sandbox.carrier.call.CallOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.call.CallStatus;
import com.creativeai.sandbox.carrier.call.Direction;
import com.creativeai.sandbox.carrier.call.Instruction;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Tones;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call which a Dial makes: a call of its own, talking with the first one. */
final class SecondLeg {
  private static final int ANSWERS_AFTER = 1500;
  private static final int FAULT_AFTER = 800;
  private static final byte[] RINGBACK = Tones.tone(1000, 440, 480);

  private final Stage stage;
  private final DialVerb.Wish wish;
  private final @Nullable RecordingOrder recording;
  private final Equipment equipment;
  private final Call child;
  private final StatusReporter reporter;
  private boolean isBridged;

  SecondLeg(
      Stage stage,
      DialVerb.Wish wish,
      @Nullable Subscription status,
      @Nullable RecordingOrder recording) {
    this.stage = stage;
    this.wish = wish;
    this.recording = recording;
    this.equipment = stage.live().equipment();
    String from = wish.callerId().isEmpty() ? stage.live().call().order().from() : wish.callerId();
    CallOrder order =
        new CallOrder(
            new CallOrder.Parties(Direction.OUTBOUND_DIAL, from, wish.number()),
            wish.whisper() == null
                ? Instruction.text("<Response/>")
                : Instruction.ask(wish.whisper().from(stage.document())),
            null,
            status,
            null,
            null,
            Duration.ofMillis(wish.ringMillis()),
            Duration.ofMillis(wish.longestMillis()),
            "",
            "",
            List.of());
    this.child = equipment.books().calls().open(order, 0);
    this.reporter =
        new StatusReporter(equipment, child, Map.of("ParentCallSid", stage.live().call().sid()));
  }

  void dial() {
    stage.whenOver(() -> end(CallStatus.COMPLETED, 200));
    move(CallStatus.INITIATED, 0);
    reporter.tell("initiated", Map.of());
    MagicNumber magic = MagicNumber.find(wish.number()).orElse(null);
    if (magic == MagicNumber.UNREACHABLE || magic == MagicNumber.INVALID_NUMBER) {
      after(FAULT_AFTER, () -> finish(CallStatus.FAILED, 404));
      return;
    }
    move(CallStatus.RINGING, 0);
    reporter.tell("ringing", Map.of());
    stage.line().playback().append(RINGBACK);
    if (magic == MagicNumber.BUSY) {
      after(FAULT_AFTER, () -> finish(CallStatus.BUSY, 486));
    } else if (magic == MagicNumber.NO_ANSWER || wish.ringMillis() <= ANSWERS_AFTER) {
      after(wish.ringMillis(), () -> finish(CallStatus.NO_ANSWER, 487));
    } else {
      after(ANSWERS_AFTER, this::connect);
    }
  }

  /** The callee picks up, hears what is meant for its ears only, and joins the first call. */
  private void connect() {
    LiveCall leg =
        LiveCall.secondLeg(
            child,
            equipment,
            reporter,
            callee -> stage.later(() -> join(callee)),
            () -> stage.later(this::hungUp));
    stage.whenOver(leg::complete);
    leg.execute(leg::answer);
  }

  private void join(Party callee) {
    isBridged = true;
    stage.line().playback().clear();
    stage.line().bridge(callee);
    stage.whenOver(() -> stage.line().bridge(null));
    if (recording != null) {
      Recorder recorder = stage.live().record(recording);
      stage.whenOver(recorder::finish);
    }
  }

  private void hungUp() {
    finish(CallStatus.COMPLETED, 200);
  }

  private void finish(CallStatus status, int sip) {
    end(status, sip);
    if (wish.action() == null) {
      stage.next();
      return;
    }
    Map<String, String> more = new LinkedHashMap<>();
    more.put("DialCallSid", child.sid());
    more.put("DialCallStatus", status.wire());
    more.put("DialBridged", String.valueOf(isBridged));
    if (child.record().answered() != null) {
      more.put("DialCallDuration", String.valueOf(child.record().seconds()));
    }
    stage.goTo(wish.action().from(stage.document()), more);
  }

  /** Once; a leg that was not answered when the first call ended is canceled. */
  private void end(CallStatus status, int sip) {
    boolean isUnanswered =
        status == CallStatus.COMPLETED && child.record().status() != CallStatus.IN_PROGRESS;
    if (move(isUnanswered ? CallStatus.CANCELED : status, isUnanswered ? 487 : sip)) {
      reporter.tell("completed", Map.of());
    }
  }

  private boolean move(CallStatus status, int sip) {
    boolean isMoved =
        child.change(record -> record.moved(status, equipment.pace().clock().instant(), sip));
    if (isMoved) {
      equipment.books().calls().save(child.record());
    }
    return isMoved;
  }

  private void after(long millis, Runnable task) {
    stage.after(Math.round(millis * equipment.pace().ringing()), task);
  }
}
