package com.creativeai.identity.rest;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/invitations}. */
public record InviteRequest(@Nullable String email, @Nullable String role) {}
