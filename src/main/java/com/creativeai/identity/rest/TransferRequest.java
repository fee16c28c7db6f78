package com.creativeai.identity.rest;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/organizations/{id}/transfer}.
 *
 * @param userId the member who becomes its owner
 */
public record TransferRequest(@Nullable String userId) {}
