package com.creativeai.apikeys.rest;

import com.creativeai.apikeys.RotateApiKey.Overlap;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/api-keys/{id}/rotate}.
 *
 * @param overlap 1h, 24h or 7d
 */
public record RotateApiKeyRequest(@Nullable String overlap) {
  Overlap wanted() {
    return Optional.ofNullable(overlap)
        .flatMap(Overlap::find)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    CommonProblem.INVALID_REQUEST, "overlap", "One of 1h, 24h and 7d."));
  }
}
