package com.creativeai.calls.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * How a check went last.
 *
 * @param at when; empty when it never ran
 * @param underWay whether it runs again now
 */
public record CheckResult(Check check, Finding finding, Optional<Instant> at, boolean underWay) {}
