package com.creativeai.identity.rest;

import com.creativeai.identity.AccountSettings;
import com.creativeai.identity.external.ExternalProviders;
import com.creativeai.identity.token.SigningKeys;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What clients ask before anybody signs in. */
@Path("/auth/v1")
@AuthDialect
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AuthInfoResource {
  /** Which ways in there are. */
  public record Settings(
      Map<String, Boolean> external,
      @JsonProperty("disable_signup") boolean disableSignUp,
      @JsonProperty("mailer_autoconfirm") boolean mailerAutoconfirm,
      @JsonProperty("phone_autoconfirm") boolean phoneAutoconfirm,
      @JsonProperty("sms_provider") String smsProvider,
      @JsonProperty("saml_enabled") boolean samlEnabled) {}

  /** That it is up. */
  public record Health(String version, String name, String description) {}

  @Inject AccountSettings settings;
  @Inject SigningKeys keys;
  @Inject ExternalProviders providers;

  @GET
  @Path("settings")
  public Settings settings() {
    return new Settings(
        Map.of(
            "email",
            true,
            "phone",
            false,
            "google",
            providers.find("google").isPresent(),
            "github",
            providers.find("github").isPresent()),
        !settings.isSignUpOpen(),
        !settings.isConfirmationRequired(),
        false,
        "",
        false);
  }

  @GET
  @Path("health")
  public Health health() {
    return new Health("1", "GoTrue", "Embedded identity in the dialect of Supabase Auth");
  }

  /** The public keys of access tokens; to be kept for ten minutes. */
  @GET
  @Path(".well-known/jwks.json")
  public Response keys() {
    return Response.ok("{\"keys\":[" + String.join(",", keys.publicKeys()) + "]}")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
        .build();
  }
}
