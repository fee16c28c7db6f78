package com.creativeai.apikeys.rest;

import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/v1/api-keys/{id}}. */
public record RenameApiKeyRequest(@Nullable String name) {}
