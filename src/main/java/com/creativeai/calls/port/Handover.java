package com.creativeai.calls.port;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;

/**
 * An order to connect a live call with another person. Organization and attempt come back with what
 * the carrier asks and tells about it.
 *
 * @param from the number that the person sees
 * @param ringFor how long it may ring
 * @param asksFirst whether the person is told what the call is about, and accepts it, before
 */
public record Handover(
    OrganizationId organization,
    AttemptId attempt,
    CarrierCallId call,
    PhoneNumber from,
    PhoneNumber to,
    Duration ringFor,
    boolean asksFirst) {}
