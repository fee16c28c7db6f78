package com.creativeai.identity.token;

import com.creativeai.identity.EmailAddress;
import com.creativeai.platform.http.BoundedClient;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The two things that are asked of Supabase, at the configured address only (T8). */
class SupabaseClient {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** A person as Supabase knows them. */
  record Person(UUID id, EmailAddress email, boolean confirmed, Map<String, Object> metadata) {}

  private final BoundedClient http = new BoundedClient(PATIENCE);
  private final URI project;
  private final String anonKey;

  SupabaseClient(URI project, String anonKey) {
    this.project = project;
    this.anonKey = anonKey;
  }

  /** The project's JSON Web Key Set. */
  String keySet() throws IOException {
    BoundedClient.Answer answer = http.send(request("/auth/v1/.well-known/jwks.json"));
    if (answer.status() != OK) {
      throw new IOException("status " + answer.status());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Whose token it is; empty when the session is over. */
  Optional<Person> person(String token) throws IOException {
    BoundedClient.Answer answer =
        http.send(request("/auth/v1/user").header("Authorization", "Bearer " + token));
    if (answer.status() == OK) {
      return person(JsonFormat.mapper().readTree(answer.body()));
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new IOException("status " + answer.status());
    }
    return Optional.empty();
  }

  private static Optional<Person> person(JsonNode user) {
    String confirmed = user.path("email_confirmed_at").asText("");
    JsonNode metadata = user.path("user_metadata");
    return EmailAddress.find(user.path("email").asText(""))
        .map(
            email ->
                new Person(
                    UUID.fromString(user.path("id").asText("")),
                    email,
                    !confirmed.isEmpty() && !confirmed.equals("null"),
                    metadata.isObject()
                        ? JsonFormat.mapper().convertValue(metadata, OBJECT)
                        : Map.of()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(project + path)).header("apikey", anonKey);
  }
}
