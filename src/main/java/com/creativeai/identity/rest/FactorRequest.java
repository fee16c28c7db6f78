package com.creativeai.identity.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What clients of the dialect send about second factors. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FactorRequest(
    @JsonProperty("factor_type") @Nullable String factorType,
    @JsonProperty("friendly_name") @Nullable String friendlyName,
    @Nullable String issuer,
    @JsonProperty("challenge_id") @Nullable String challengeId,
    @Nullable String code) {
  @Override
  public String toString() {
    return "FactorRequest[secret]";
  }
}
