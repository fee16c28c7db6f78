package com.creativeai.platform.event;

import com.creativeai.platform.security.OrganizationId;

/** Live topic, and the value of one: the log of this organization has grown; read it again. */
public record FactsAdded(OrganizationId organization) {}
