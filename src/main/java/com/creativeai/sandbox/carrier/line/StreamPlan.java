package com.creativeai.sandbox.carrier.line;

import java.util.Map;

/**
 * A media stream as TwiML asked for it.
 *
 * @param url as written in the TwiML
 * @param parameters the custom parameters, in the order of the TwiML
 */
public record StreamPlan(
    String accountSid,
    String callSid,
    String streamSid,
    String url,
    Map<String, String> parameters) {}
