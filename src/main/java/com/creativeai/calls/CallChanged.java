package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;

/** Live topic: a call was created or is not as it was; read it again. */
public record CallChanged(OrganizationId organization, CallId call) {}
