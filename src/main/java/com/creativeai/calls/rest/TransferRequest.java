package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.TransferCall;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/calls/{id}/transfer}.
 *
 * @param mode {@code cold}, or {@code warm} to tell the person first what it is about
 * @param briefing what the person is told, at most 500 characters
 */
public record TransferRequest(
    @Nullable String destinationId, @Nullable String mode, @Nullable String briefing) {

  TransferCall.Command command(OrganizationId organization, CallId call) {
    Transfer.Mode wanted =
        Transfer.Mode.find(mode == null ? Transfer.Mode.COLD.code() : mode)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST, "mode", "Choose cold or warm."));
    return new TransferCall.Command(
        organization, call, destination(), wanted, Objects.requireNonNullElse(briefing, ""));
  }

  private Optional<DestinationId> destination() {
    try {
      return Optional.ofNullable(destinationId).map(DestinationId::parse);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
