package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallOrder.DetectionOrder;
import com.creativeai.sandbox.carrier.callee.MachineDetector;
import com.creativeai.sandbox.carrier.line.CallLine;
import java.util.Map;

/** Answering-machine detection of one call: blocking, or beside the conversation. */
final class Detection {
  private final LiveCall live;
  private final DetectionOrder order;

  Detection(LiveCall live, DetectionOrder order) {
    this.live = live;
    this.order = order;
  }

  void watch(CallLine line) {
    line.add(
        new MachineDetector(
            order, (answeredBy, millis) -> live.execute(() -> judge(answeredBy, millis))));
    if (order.isAsync()) {
      live.begin();
    }
  }

  private void judge(String answeredBy, long millis) {
    if (live.call().record().status().isFinal()) {
      return;
    }
    live.change(record -> record.judged(answeredBy));
    if (!order.isAsync()) {
      live.begin();
    } else if (order.async() != null) {
      var unused =
          live.equipment()
              .links()
              .product()
              .send(
                  "callback",
                  order.async(),
                  Map.of(
                      "CallSid", live.call().sid(),
                      "AccountSid", live.equipment().account().sid(),
                      "AnsweredBy", answeredBy,
                      "MachineDetectionDuration", String.valueOf(millis)));
    }
  }
}
