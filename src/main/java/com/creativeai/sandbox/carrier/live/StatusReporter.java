package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.Call;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.call.CallRecord;
import com.creativeai.sandbox.carrier.wire.TwilioDates;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the product how a call goes on, in numbered callbacks (V4). */
final class StatusReporter {
  private final AtomicInteger sequence = new AtomicInteger();
  private final Equipment equipment;
  private final Call call;
  private final Map<String, String> always;

  /** {@code always} is told with every event. */
  StatusReporter(Equipment equipment, Call call, Map<String, String> always) {
    this.equipment = equipment;
    this.call = call;
    this.always = always;
  }

  /** {@code event} is initiated, ringing, answered or completed. */
  void tell(String event, Map<String, String> more) {
    Subscription wanted = call.order().status();
    if (wanted == null || !wanted.wants(event)) {
      return;
    }
    CallRecord record = call.record();
    Map<String, String> form = CallForm.of(equipment.account().sid(), record);
    form.put("Timestamp", TwilioDates.print(equipment.pace().clock().instant()));
    form.put("CallbackSource", "call-progress-events");
    form.put("SequenceNumber", String.valueOf(sequence.getAndIncrement()));
    if (record.status().isFinal()) {
      form.put("CallDuration", String.valueOf(record.seconds()));
      form.put("Duration", String.valueOf((record.seconds() + 59) / 60));
      form.put("SipResponseCode", String.valueOf(record.sipCode()));
      if (record.errorCode() != 0) {
        form.put("ErrorCode", String.valueOf(record.errorCode()));
      }
    }
    form.putAll(always);
    form.putAll(more);
    var unused = equipment.links().product().send("callback", wanted.target(), form);
  }
}
