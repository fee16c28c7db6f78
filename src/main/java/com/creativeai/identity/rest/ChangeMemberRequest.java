package com.creativeai.identity.rest;

import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/v1/members/{userId}}. */
public record ChangeMemberRequest(@Nullable String role) {}
