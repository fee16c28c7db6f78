package com.creativeai.identity.rest;

import com.creativeai.identity.UserId;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/organizations/{id}/transfer}.
 *
 * @param userId the member who becomes its owner
 */
public record TransferRequest(@Nullable String userId) {
  UserId member() {
    try {
      return UserId.parse(Optional.ofNullable(userId).orElse(""));
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "userId", "Say which member shall own it, by their id.");
    }
  }
}
