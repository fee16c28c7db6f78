package com.creativeai.calls.rest;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/calls/estimate}.
 *
 * @param to the number to call, E.164 or as people write it
 */
public record EstimateRequest(@Nullable String to) {
  String number() {
    return to == null ? "" : to;
  }
}
