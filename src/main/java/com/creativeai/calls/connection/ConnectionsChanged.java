package com.creativeai.calls.connection;

import com.creativeai.platform.security.OrganizationId;

/** Live topic: checks of an organization began, were done or are over; read them again. */
public record ConnectionsChanged(OrganizationId organization) {}
