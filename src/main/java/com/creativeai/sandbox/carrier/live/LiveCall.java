package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.Call;
import com.creativeai.sandbox.carrier.call.CallOrder.DetectionOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallRecord;
import com.creativeai.sandbox.carrier.call.CallStatus;
import com.creativeai.sandbox.carrier.call.Direction;
import com.creativeai.sandbox.carrier.call.Instruction;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.carrier.call.Recording;
import com.creativeai.sandbox.carrier.callee.Callees;
import com.creativeai.sandbox.carrier.line.CallLine;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Tones;
import com.creativeai.sandbox.carrier.wire.SerialTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One call from the order to its end; everything here runs in the call's own order (V1). */
public final class LiveCall {
  private static final int SIP_OK = 200;

  private final List<ScheduledFuture<?>> timers = new ArrayList<>();
  private final List<Recorder> recorders = new ArrayList<>();
  private final Call call;
  private final Equipment equipment;
  private final Runnable onGone;
  private final SerialTasks tasks;
  private final StatusReporter reporter;
  private final TwimlRun twiml;
  private Consumer<Party> whenDocumentEnds = callee -> hangUp();
  private @Nullable CallLine line;

  LiveCall(Call call, Equipment equipment, Runnable onGone) {
    this(call, equipment, new StatusReporter(equipment, call, Map.of()), onGone);
  }

  private LiveCall(Call call, Equipment equipment, StatusReporter reporter, Runnable onGone) {
    this.call = call;
    this.equipment = equipment;
    this.onGone = onGone;
    this.tasks = new SerialTasks(equipment.pace().pool());
    this.reporter = reporter;
    this.twiml = new TwimlRun(this);
  }

  /**
   * A call that another one makes. What is said to its callee first comes from the order; when that
   * is said, the callee leaves this line for the other one.
   */
  static LiveCall secondLeg(
      Call call,
      Equipment equipment,
      StatusReporter reporter,
      Consumer<Party> bridge,
      Runnable onGone) {
    LiveCall leg = new LiveCall(call, equipment, reporter, onGone);
    leg.whenDocumentEnds =
        callee -> {
          equipment.studio().clock().remove(leg.line());
          bridge.accept(callee);
        };
    return leg;
  }

  /** The TwiML is at its end. */
  void documentEnds() {
    execute(() -> whenDocumentEnds.accept(line().callee()));
  }

  public Call call() {
    return call;
  }

  Equipment equipment() {
    return equipment;
  }

  /** The line, once somebody has answered. */
  CallLine line() {
    if (line == null) {
      throw new IllegalStateException("nobody has answered yet");
    }
    return line;
  }

  void execute(Runnable task) {
    tasks.execute(task);
  }

  /** Runs a task later, unless the call has ended by then. */
  void after(double millis, Runnable task) {
    try {
      ScheduledFuture<?> timer =
          equipment
              .pace()
              .timer()
              .schedule(() -> tasks.execute(task), Math.round(millis), TimeUnit.MILLISECONDS);
      synchronized (timers) {
        timers.removeIf(ScheduledFuture::isDone);
        timers.add(timer);
      }
    } catch (RejectedExecutionException e) {
      vanish();
    }
  }

  void placeAfter(long waitMillis) {
    after(waitMillis, () -> new Ringing(this).dial());
  }

  void receive() {
    execute(
        () -> {
          change(record -> record.moved(CallStatus.RINGING, now(), 0));
          reporter.tell("ringing", Map.of());
          twiml.begin(call.order().instruction());
        });
  }

  /** The product sends the call elsewhere; false when it is not in progress (21220). */
  public boolean redirect(Instruction instruction) {
    if (call.record().status() != CallStatus.IN_PROGRESS) {
      return false;
    }
    execute(() -> twiml.begin(instruction));
    return true;
  }

  /** The product calls it off; false when it is too late for that (21220). */
  public boolean cancel() {
    return call.record().status().compareTo(CallStatus.IN_PROGRESS) < 0
        && end(CallStatus.CANCELED, 487, 0);
  }

  /** The product hangs up. */
  public boolean complete() {
    boolean isAnswered = call.record().status() == CallStatus.IN_PROGRESS;
    return isAnswered ? end(CallStatus.COMPLETED, SIP_OK, 0) : cancel();
  }

  /** The callee puts the phone down. */
  public void hangUp() {
    end(CallStatus.COMPLETED, SIP_OK, 0);
  }

  /** The callee presses keys. */
  public void press(String digits) {
    execute(
        () -> {
          if (line != null) {
            digits.chars().forEach(digit -> line().press((char) digit));
          }
        });
  }

  void answer() {
    if (!moveTo(CallStatus.IN_PROGRESS)) {
      return;
    }
    CallLine answered = new CallLine(callee(), () -> end(CallStatus.FAILED, 500, 0));
    line = answered;
    after(longestMillis(), this::hangUp);
    RecordingOrder recording = call.order().recording();
    if (recording != null) {
      record(recording);
    }
    reporter.tell("answered", Map.of());
    if (call.order().direction() != Direction.INBOUND) {
      sendDigitsThenBegin(answered);
    }
    equipment.studio().clock().add(answered);
    if (call.record().status().isFinal()) {
      equipment.studio().clock().remove(answered);
    }
  }

  private Party callee() {
    Callees callees = equipment.studio().callees();
    return call.order().direction() == Direction.OUTBOUND_DIAL
        ? callees.colleague(
            farNumber(),
            call.order().instruction().from() != null,
            call.sid(),
            this::press,
            this::hangUp)
        : callees.at(
            farNumber(), call.order().persona(), call.order().script(), call.sid(), this::hangUp);
  }

  private void sendDigitsThenBegin(CallLine answered) {
    String digits = call.order().sendDigits();
    DetectionOrder detection = call.order().detection();
    if (!digits.isEmpty()) {
      answered.playback().append(Tones.keys(digits));
      answered.playback().mark(() -> execute(this::begin));
    } else if (detection == null) {
      begin();
    } else {
      new Detection(this, detection).watch(answered);
    }
  }

  /** Asks the product what to do now. */
  void begin() {
    twiml.begin(call.order().instruction());
  }

  /**
   * The product has it recorded from now on; asked again, it gets the recording that is being made.
   * Empty when nobody has answered yet or the call has ended (21220).
   */
  public Optional<Recording> beginRecording(RecordingOrder order) {
    return CompletableFuture.supplyAsync(() -> recordIfAnswered(order), tasks).join();
  }

  private Optional<Recording> recordIfAnswered(RecordingOrder order) {
    if (call.record().status() != CallStatus.IN_PROGRESS) {
      return Optional.empty();
    }
    Recorder recorder =
        recorders.stream()
            .filter(running -> running.recording().source().equals(order.source()))
            .findFirst()
            .orElseGet(() -> record(order));
    return Optional.of(recorder.recording());
  }

  Recorder record(RecordingOrder order) {
    Recorder recorder = new Recorder(equipment, order, call.sid(), line());
    recorders.add(recorder);
    return recorder;
  }

  /** Notes an error Twilio would put into its console; the last one stays with the call. */
  void note(int code, String what) {
    change(record -> record.failing(code));
    equipment
        .books()
        .ledger()
        .append("error", Map.of("callSid", call.sid(), "code", code, "what", what));
  }

  void change(UnaryOperator<CallRecord> change) {
    call.change(change);
    equipment.books().calls().save(call.record());
  }

  /** False when the call is past that already. */
  boolean moveTo(CallStatus status) {
    boolean isMoved = call.change(record -> record.moved(status, now(), SIP_OK));
    if (isMoved) {
      equipment.books().calls().save(call.record());
    }
    return isMoved;
  }

  StatusReporter reporter() {
    return reporter;
  }

  /** Ends the call, once; false when it had ended before. */
  boolean end(CallStatus status, int sip, int errorCode) {
    boolean isMine =
        call.change(
            record ->
                (errorCode == 0 ? record : record.failing(errorCode)).moved(status, now(), sip));
    if (isMine) {
      equipment.books().calls().save(call.record());
      onGone.run();
      execute(this::tidyUp);
    }
    return isMine;
  }

  private void tidyUp() {
    twiml.abandon("call ended");
    cancelTimers();
    Map<String, String> more = new LinkedHashMap<>();
    if (line != null) {
      equipment.studio().clock().remove(line());
    }
    for (Recorder recorder : recorders) {
      recorder.finish();
      more.put("RecordingSid", recorder.sid());
      more.put("RecordingUrl", recorder.url());
      more.put("RecordingDuration", String.valueOf(recorder.recording().seconds()));
    }
    reporter.tell("completed", more);
  }

  void vanish() {
    cancelTimers();
    if (line != null) {
      equipment.studio().clock().remove(line());
    }
    recorders.forEach(Recorder::finish);
  }

  private void cancelTimers() {
    synchronized (timers) {
      timers.forEach(timer -> timer.cancel(false));
      timers.clear();
    }
  }

  /** The number at the other end of the line: whom we called, or who calls us. */
  private String farNumber() {
    boolean isInbound = call.order().direction() == Direction.INBOUND;
    return isInbound ? call.order().from() : call.order().to();
  }

  boolean isTo(MagicNumber magic) {
    return magic.is(call.order().to());
  }

  private long longestMillis() {
    return Math.min(call.order().longest().toMillis(), equipment.pace().longestCall().toMillis());
  }

  private Instant now() {
    return equipment.pace().clock().instant();
  }
}
