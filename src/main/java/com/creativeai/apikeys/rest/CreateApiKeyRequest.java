package com.creativeai.apikeys.rest;

import com.creativeai.apikeys.IssueApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/api-keys}. */
public record CreateApiKeyRequest(
    @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {
  IssueApiKey.Command command() {
    Set<String> wanted =
        scopes == null
            ? Set.of()
            : scopes.stream()
                .map(scope -> Objects.requireNonNullElse(scope, ""))
                .collect(Collectors.toSet());
    return new IssueApiKey.Command(
        Objects.requireNonNullElse(name, ""), wanted, Optional.ofNullable(expiresAt));
  }
}
