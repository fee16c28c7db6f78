package com.creativeai.calls.media;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** What media bridges count: plain fields, because they change with every frame. */
final class MediaCounts {
  /** Frames from people to agents. */
  final LongAdder framesUp = new LongAdder();

  /** Frames from agents to people. */
  final LongAdder framesDown = new LongAdder();

  /** Frames from people that were too old when the agent was ready. */
  final LongAdder dropped = new LongAdder();

  /** Frames from agents that belonged to interrupted responses. */
  final LongAdder stale = new LongAdder();

  /** Times that a new conversation took over from a broken one. */
  final LongAdder takeOvers = new LongAdder();

  /** Times that people spoke over an agent. */
  final LongAdder interruptions = new LongAdder();

  /** Gets how many milliseconds a person waited for an answer. */
  final LongConsumer answers;

  MediaCounts() {
    this(millis -> {});
  }

  MediaCounts(LongConsumer answers) {
    this.answers = answers;
  }
}
