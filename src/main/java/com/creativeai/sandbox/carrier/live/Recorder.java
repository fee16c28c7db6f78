package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.call.Recording;
import com.creativeai.sandbox.carrier.line.CallLine;
import com.creativeai.sandbox.carrier.line.RecordingTape;
import com.creativeai.sandbox.carrier.wire.SerialTasks;
import com.creativeai.sandbox.carrier.wire.TwilioDates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One recording of one call, from its start to the callback (V5). */
final class Recorder {
  private static final long PROCESSING_MILLIS = 1000;

  private final Equipment equipment;
  private final RecordingOrder order;
  private final CallLine line;
  private final RecordingTape tape;
  private final Instant started;
  private final String callSid;
  private final String sid;
  private boolean isFinished;

  Recorder(Equipment equipment, RecordingOrder order, String callSid, CallLine line) {
    this.equipment = equipment;
    this.order = order;
    this.callSid = callSid;
    this.line = line;
    this.started = equipment.pace().clock().instant();
    this.sid = equipment.books().sids().next("RE");
    this.tape =
        new RecordingTape(
            equipment.books().recordings().sound(sid),
            order.dual() ? 2 : 1,
            new SerialTasks(equipment.pace().pool()));
    line.add(tape);
    tell("in-progress", recording());
  }

  String sid() {
    return sid;
  }

  String url() {
    return equipment.account().apiUrl() + "/Recordings/" + sid;
  }

  Recording recording() {
    return new Recording(sid, callSid, started, tape.millis(), tape.channels(), order.source());
  }

  /** Ends the recording; it can be fetched, and is told about, a second later. */
  synchronized void finish() {
    if (isFinished) {
      return;
    }
    isFinished = true;
    line.remove(tape);
    tape.finish(
        () ->
            equipment
                .pace()
                .timer()
                .schedule(this::publish, PROCESSING_MILLIS, TimeUnit.MILLISECONDS));
  }

  private void publish() {
    Recording recording = recording();
    if (recording.millis() == 0) {
      tell("absent", recording);
      return;
    }
    equipment.books().recordings().add(recording);
    tell("completed", recording);
  }

  private void tell(String status, Recording recording) {
    Subscription wanted = order.told();
    if (wanted == null || !wanted.wants(status)) {
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", equipment.account().sid());
    form.put("CallSid", callSid);
    form.put("RecordingSid", sid);
    form.put("RecordingUrl", url());
    form.put("RecordingStatus", status);
    form.put("RecordingChannels", String.valueOf(recording.channels()));
    form.put("RecordingStartTime", TwilioDates.print(started));
    form.put("RecordingSource", order.source());
    form.put("RecordingTrack", "both");
    form.put("ErrorCode", "0");
    if (!status.equals("in-progress")) {
      form.put("RecordingDuration", String.valueOf(recording.seconds()));
    }
    var unused = equipment.links().product().send("callback", wanted.target(), form);
  }
}
