package com.creativeai.calls.media;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * The time of a bridge.
 *
 * @param timers run what is due
 * @param clock says when something happened
 * @param nanos says how long something took
 */
record Timekeeper(ScheduledExecutorService timers, Clock clock, LongSupplier nanos) {}
