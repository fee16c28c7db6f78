package com.creativeai.calls.port;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;

/**
 * An order to dial. Organization and attempt come back with every callback.
 *
 * @param ringFor how long it may ring
 * @param record whether the carrier records the call, both directions on channels of their own
 * @param limit how long the call may last
 */
public record Dial(
    OrganizationId organization,
    AttemptId attempt,
    PhoneNumber from,
    PhoneNumber to,
    Duration ringFor,
    Duration limit,
    boolean record) {}
