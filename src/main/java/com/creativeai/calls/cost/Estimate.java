package com.creativeai.calls.cost;

import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import java.time.Duration;

/**
 * What a call to a number will cost (CALL-12).
 *
 * @param carrierPerMinute for a begun minute
 * @param agentPerMinute by the second
 * @param usual how long a call usually lasts
 * @param usualCost of a call of that length
 * @param longest how long a call may last
 * @param mostCost of a call of that length; this much must fit under the caps
 * @param fits whether it does, just now
 */
public record Estimate(
    PhoneNumber to,
    Money carrierPerMinute,
    Money agentPerMinute,
    Duration usual,
    Money usualCost,
    Duration longest,
    Money mostCost,
    boolean fits) {}
