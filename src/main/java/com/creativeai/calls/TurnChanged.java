package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;

/** Live topic: a turn was added or is not as it was. */
public record TurnChanged(OrganizationId organization, CallId call, Turn turn) {}
