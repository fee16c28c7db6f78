package com.creativeai.sandbox.carrier.rest;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param query the decoded query parameters
 * @param form the decoded form, empty when the body is none
 */
record ApiRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    String body,
    @Nullable String authorization) {

  /** Reads a request, blocking. */
  static ApiRequest read(HttpServerExchange exchange) throws IOException {
    String body = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
    return new ApiRequest(
        exchange.getRequestMethod().toString(),
        exchange.getRequestPath(),
        decode(exchange.getQueryString()),
        isForm ? decode(body) : Map.of(),
        body,
        exchange.getRequestHeaders().getFirst("Authorization"));
  }

  /** One form value, empty when there is none. */
  String value(String name) {
    return first(form, name);
  }

  String asked(String name) {
    return first(query, name);
  }

  List<String> values(String name) {
    return form.getOrDefault(name, List.of());
  }

  private static String first(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of("")).get(0).strip();
  }

  private static Map<String, List<String>> decode(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int cut = pair.indexOf('=');
        String name = unescape(cut < 0 ? pair : pair.substring(0, cut));
        String value = unescape(cut < 0 ? "" : pair.substring(cut + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static String unescape(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiException.invalid(20001, "The request is not properly encoded");
    }
  }
}
