package com.creativeai.identity.rest;

import com.creativeai.identity.model.Factor;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** A second factor as the dialect has it. */
public record FactorJson(
    String id,
    @JsonProperty("friendly_name") String friendlyName,
    @JsonProperty("factor_type") String factorType,
    String status,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("updated_at") Instant updatedAt) {
  static final String TYPE = "totp";

  static FactorJson of(Factor factor) {
    return new FactorJson(
        factor.id().toString(),
        factor.name(),
        TYPE,
        factor.verified() ? "verified" : "unverified",
        factor.createdAt(),
        factor.updatedAt());
  }
}
