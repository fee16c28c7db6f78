package com.creativeai.calls.tool;

import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.port.ToolRequest;
import java.util.concurrent.atomic.AtomicInteger;

/** One conversation's tools: a few at once, and not without end (CT3). */
final class LimitedDesk implements ToolDesk {
  static final int MOST_AT_ONCE = 3;
  static final int MOST = 50;

  private final ToolDesk desk;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();

  LimitedDesk(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean use(ToolRequest request, Answer answer) {
    if (running.incrementAndGet() > MOST_AT_ONCE) {
      running.decrementAndGet();
      answer.give("Too many tools at once. Wait for the answers to the others.", true);
      return true;
    }
    if (begun.incrementAndGet() > MOST) {
      running.decrementAndGet();
      answer.give("No more tools can be used in this conversation.", true);
      return true;
    }
    return desk.use(
        request,
        (result, failed) -> {
          running.decrementAndGet();
          answer.give(result, failed);
        });
  }
}
