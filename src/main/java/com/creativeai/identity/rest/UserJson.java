package com.creativeai.identity.rest;

import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as the dialect has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserJson(
    String id,
    String aud,
    String role,
    String email,
    @JsonProperty("email_confirmed_at") @Nullable Instant emailConfirmedAt,
    @JsonProperty("confirmed_at") @Nullable Instant confirmedAt,
    String phone,
    @JsonProperty("app_metadata") Map<String, Object> appMetadata,
    @JsonProperty("user_metadata") Map<String, Object> userMetadata,
    List<IdentityJson> identities,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactorJson> factors,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("updated_at") Instant updatedAt,
    @JsonProperty("is_anonymous") boolean isAnonymous) {
  /** A way in: here always address and password. */
  public record IdentityJson(
      @JsonProperty("identity_id") String identityId,
      String id,
      @JsonProperty("user_id") String userId,
      @JsonProperty("identity_data") Map<String, Object> identityData,
      String provider,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt) {}

  static UserJson of(User user, List<Factor> factors) {
    String id = user.id().toString();
    Instant confirmedAt = user.emailConfirmedAt().orElse(null);
    return new UserJson(
        id,
        "authenticated",
        "authenticated",
        user.email().value(),
        confirmedAt,
        confirmedAt,
        "",
        Map.of("provider", "email", "providers", List.of("email")),
        user.metadata(),
        List.of(
            new IdentityJson(
                id,
                id,
                id,
                Map.of(
                    "sub",
                    id,
                    "email",
                    user.email().value(),
                    "email_verified",
                    user.isConfirmed(),
                    "phone_verified",
                    false),
                "email",
                user.createdAt(),
                user.createdAt())),
        factors.stream().map(FactorJson::of).toList(),
        user.createdAt(),
        user.updatedAt(),
        false);
  }
}
