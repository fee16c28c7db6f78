package com.creativeai.calls.rest;

import java.util.List;

/** Calls for later: those that wait, soonest first, then the others. */
public record ScheduledCallListJson(List<ScheduledCallJson> scheduledCalls) {}
