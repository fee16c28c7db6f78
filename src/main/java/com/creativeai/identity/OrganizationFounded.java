package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;

/**
 * Fired once, after a new organization was stored, on the thread that founded it; others add what
 * it begins with.
 */
public record OrganizationFounded(OrganizationId organization) {}
