package com.creativeai.calls.rest;

import java.util.List;

/**
 * A page of calls, newest first.
 *
 * @param total how many the filter finds in all
 * @param totalIsExact false when there are more, which were not counted
 * @param page counted from 1
 */
public record CallListJson(
    List<CallJson> calls, long total, boolean totalIsExact, int page, int limit) {}
