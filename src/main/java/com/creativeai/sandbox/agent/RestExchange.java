package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/**
 * One REST request and its answer.
 *
 * @param workspace that its key opened
 */
record RestExchange(HttpServerExchange http, Workspace workspace) {
  private static final HttpString API_KEY = new HttpString("xi-api-key");

  /** The same within the workspace that its key opens. */
  RestExchange keyed(String defaultKey) {
    String given = http.getRequestHeaders().getFirst(API_KEY);
    if (given == null) {
      throw VendorError.of(
          401,
          "needs_authorization",
          "Neither authorization header nor xi-api-key received, please provide one.");
    }
    return Workspace.find(given, defaultKey)
        .map(opened -> new RestExchange(http, opened))
        .orElseThrow(() -> VendorError.of(401, "invalid_api_key", "Invalid API key"));
  }

  Optional<String> query(String name) {
    Deque<String> values = http.getQueryParameters().get(name);
    return values == null ? Optional.empty() : Optional.ofNullable(values.peekFirst());
  }

  /** All values of a parameter that may be given several times. */
  Collection<String> queries(String name) {
    return http.getQueryParameters().getOrDefault(name, new ArrayDeque<>());
  }

  String required(String name) {
    return query(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> VendorError.invalid("query", name, "missing", "Field required"));
  }

  /** A path parameter. */
  String path(String name) {
    return query(name).orElse("");
  }

  long number(String name, long otherwise, long least, long most) {
    Optional<String> text = query(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text.get());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notNumber) {
      throw VendorError.invalid(
          "query", name, "int_parsing", "Input should be a valid integer, unable to parse string");
    }
    throw VendorError.invalid(
        "query", name, "out_of_range", "Input should be from " + least + " to " + most);
  }

  ObjectNode body() throws IOException {
    String text = new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Json.readObject(text)
        .orElseThrow(() -> VendorError.invalid("body", "0", "json_invalid", "JSON decode error"));
  }

  void answer(int status, JsonNode body) {
    http.setStatusCode(status);
    http.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    http.getResponseSender().send(ByteBuffer.wrap(Json.bytes(body)));
  }

  void answer(String contentType, byte[] body) {
    http.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
    http.getResponseSender().send(ByteBuffer.wrap(body));
  }
}
