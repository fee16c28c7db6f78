package com.creativeai.identity.project;

import com.creativeai.platform.http.BoundedClient;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Speaks the auth dialect of a project. */
final class ProjectClient {
  /** One for all requests: each of its kind has a thread and connections of its own. */
  private static final BoundedClient HTTP = new BoundedClient(Duration.ofSeconds(10));

  /** An answer, good or bad; one that is no JSON has no fields. */
  record Reply(int status, JsonNode body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** The project, or something before it, could not look at the request. */
    boolean isOutage() {
      return status >= 500;
    }

    String error() {
      return body.path("error_code").asText("");
    }
  }

  private final URI auth;
  private final String anonKey;

  ProjectClient(URI project, String anonKey) {
    this.auth = URI.create(project + "/auth/v1");
    this.anonKey = anonKey;
  }

  URI address(String path) {
    return URI.create(auth + path);
  }

  Reply get(String path, Optional<String> bearer) throws IOException {
    return send(request(path, bearer).GET());
  }

  Reply post(String path, Optional<String> bearer, Map<String, ?> body) throws IOException {
    return send(request(path, bearer).POST(json(body)));
  }

  Reply put(String path, Optional<String> bearer, Map<String, ?> body) throws IOException {
    return send(request(path, bearer).PUT(json(body)));
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    BoundedClient.Answer answer = HTTP.send(request);
    return new Reply(answer.status(), read(answer.body()));
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = JsonFormat.mapper().readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException noJson) {
      return MissingNode.getInstance();
    }
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) throws IOException {
    return BodyPublishers.ofByteArray(JsonFormat.mapper().writeValueAsBytes(body));
  }

  private HttpRequest.Builder request(String path, Optional<String> bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("apikey", anonKey)
            .header("Content-Type", "application/json");
    bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }
}
