package com.creativeai.identity.external;

import com.creativeai.identity.EmailAddress;
import com.creativeai.platform.http.BoundedClient;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a provider who somebody is. */
@ApplicationScoped
public class ExternalClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BoundedClient http = new BoundedClient(PATIENCE);

  /**
   * Whose code this is; empty when the provider does not say, or has verified no address.
   *
   * @param verifier the PKCE verifier that the code was asked for with
   */
  public Optional<ExternalPerson> person(
      ExternalProvider provider, String code, String redirect, String verifier) throws IOException {
    JsonNode grant =
        send(
            HttpRequest.newBuilder(provider.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                redirect,
                                "client_id",
                                provider.clientId(),
                                "client_secret",
                                provider.clientSecret().reveal(),
                                "code_verifier",
                                verifier)))));
    String token = grant.path("access_token").asText("");
    if (token.isEmpty()) {
      return Optional.empty();
    }
    JsonNode profile = read(provider.profile(), token);
    Optional<EmailAddress> email =
        provider.emails().isPresent()
            ? primary(read(provider.emails().get(), token))
            : verified(profile);
    String name = profile.path("name").asText("");
    return email.map(address -> new ExternalPerson(address, name));
  }

  private static Optional<EmailAddress> verified(JsonNode profile) {
    return profile.path("email_verified").asBoolean(false)
        ? EmailAddress.find(profile.path("email").asText(""))
        : Optional.empty();
  }

  private static Optional<EmailAddress> primary(JsonNode emails) {
    for (JsonNode email : emails) {
      if (email.path("primary").asBoolean(false) && email.path("verified").asBoolean(false)) {
        return EmailAddress.find(email.path("email").asText(""));
      }
    }
    return Optional.empty();
  }

  private JsonNode read(URI address, String token) throws IOException {
    return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    BoundedClient.Answer answer = http.send(request);
    if (answer.status() >= 400) {
      throw new IOException("status " + answer.status());
    }
    return JsonFormat.mapper().readTree(answer.body());
  }

  /** Fields as in a query or a form. */
  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
