package com.creativeai.platform.limit;

import java.time.Duration;

/**
 * What a bucket says.
 *
 * @param isGranted whether it may happen
 * @param limit how many the full bucket holds
 * @param remaining how many are left for now
 * @param retryAfter how long until the next one; zero when granted
 * @param fullAfter how long until the bucket is full again
 */
public record Allowance(
    boolean isGranted, long limit, long remaining, Duration retryAfter, Duration fullAfter) {}
