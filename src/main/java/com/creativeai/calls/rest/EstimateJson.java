package com.creativeai.calls.rest;

import com.creativeai.calls.cost.Estimate;

/**
 * What a call will cost.
 *
 * @param to E.164
 * @param twilioPerMinute for a begun minute
 * @param elevenLabsPerMinute by the second
 * @param usual a call of the usual length
 * @param most the longest call there may be; this much must fit under the caps
 * @param withinCaps whether it does, just now
 */
public record EstimateJson(
    String to,
    MoneyJson twilioPerMinute,
    MoneyJson elevenLabsPerMinute,
    LengthJson usual,
    LengthJson most,
    boolean withinCaps) {

  /** A length in seconds and its cost. */
  public record LengthJson(long duration, MoneyJson cost) {}

  static EstimateJson of(Estimate estimate) {
    return new EstimateJson(
        estimate.to().e164(),
        MoneyJson.of(estimate.carrierPerMinute()),
        MoneyJson.of(estimate.agentPerMinute()),
        new LengthJson(estimate.usual().toSeconds(), MoneyJson.of(estimate.usualCost())),
        new LengthJson(estimate.longest().toSeconds(), MoneyJson.of(estimate.mostCost())),
        estimate.fits());
  }
}
