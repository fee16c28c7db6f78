package com.creativeai.identity.rest;

import com.creativeai.identity.UpdateOrganization;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/v1/organizations/{id}}; what is left out stays. */
public record UpdateOrganizationRequest(
    @Nullable String name,
    @Nullable SettingsChange settings,
    @Nullable SubscriptionChange subscription) {
  private static final int MOST_DOMAINS = 20;

  /** What an organization decides for itself. */
  public record SettingsChange(
      @Nullable List<String> allowedDomains,
      @Nullable Boolean secondFactorRequired,
      @Nullable List<String> callCountries,
      @Nullable Boolean statesAi,
      @Nullable Boolean recordsCalls,
      @Nullable Boolean announcesRecording) {}

  /** Plan, seats and limits are not the organization's to change. */
  public record SubscriptionChange(@Nullable String billingEmail) {}

  UpdateOrganization.Command command(OrganizationId organization) {
    return new UpdateOrganization.Command(
        organization,
        Optional.ofNullable(name),
        Optional.ofNullable(settings).map(SettingsChange::allowedDomains).map(this::domains),
        Optional.ofNullable(subscription).map(SubscriptionChange::billingEmail),
        Optional.ofNullable(settings).map(SettingsChange::secondFactorRequired),
        new UpdateOrganization.CallsChange(
            Optional.ofNullable(settings)
                .map(SettingsChange::callCountries)
                .map(texts -> texts.stream().map(String::valueOf).collect(Collectors.toSet())),
            Optional.ofNullable(settings).map(SettingsChange::statesAi),
            Optional.ofNullable(settings).map(SettingsChange::recordsCalls),
            Optional.ofNullable(settings).map(SettingsChange::announcesRecording)));
  }

  private Set<String> domains(List<String> texts) {
    if (texts.size() > MOST_DOMAINS || texts.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "settings.allowedDomains",
          "At most " + MOST_DOMAINS + " domains.");
    }
    return texts.stream().collect(Collectors.toSet());
  }
}
