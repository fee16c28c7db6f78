package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;

/**
 * Fired at every start at which the demo organization is in use, after it was stored; others add
 * their demo data to it, idempotently.
 */
public record DemoOrganizationReady(OrganizationId organization) {}
