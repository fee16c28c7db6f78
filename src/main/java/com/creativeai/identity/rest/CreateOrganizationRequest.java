package com.creativeai.identity.rest;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/organizations}. */
public record CreateOrganizationRequest(@Nullable String name) {}
