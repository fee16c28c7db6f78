package com.creativeai.sandbox.carrier.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list in Twilio's envelope. */
record Page(int number, int size) {
  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;

  static Page of(ApiRequest request) {
    return new Page(
        number(request, "Page", 0, Integer.MAX_VALUE),
        Math.max(1, number(request, "PageSize", DEFAULT_SIZE, LARGEST_SIZE)));
  }

  private static int number(ApiRequest request, String name, int otherwise, int most) {
    String text = request.asked(name);
    try {
      return text.isEmpty() ? otherwise : Math.max(0, Math.min(most, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      throw ApiException.invalid(20001, name + " is not a number");
    }
  }

  <T> ApiAnswer answer(
      ApiRequest request, String listName, List<T> all, Function<T, JsonNode> print) {
    long start = (long) number * size;
    List<T> shown = all.stream().skip(start).limit(size).toList();
    boolean hasNext = start + size < all.size();
    ObjectNode json = ApiAnswer.JSON.createObjectNode();
    json.put("page", number);
    json.put("page_size", size);
    json.put("start", start);
    json.put("end", start + Math.max(0, shown.size() - 1));
    json.put("uri", uri(request, number));
    json.put("first_page_uri", uri(request, 0));
    putLink(json, "previous_page_uri", number > 0 ? uri(request, number - 1) : null);
    putLink(json, "next_page_uri", hasNext ? uri(request, number + 1) : null);
    var list = json.putArray(listName);
    shown.forEach(item -> list.add(print.apply(item)));
    return ApiAnswer.of(200, json);
  }

  private static void putLink(ObjectNode json, String name, @Nullable String uri) {
    json.put(name, uri);
  }

  private String uri(ApiRequest request, int page) {
    StringBuilder query = new StringBuilder();
    request
        .query()
        .forEach(
            (name, values) -> {
              if (!name.equals("Page") && !name.equals("PageSize") && !name.equals("PageToken")) {
                values.forEach(value -> append(query, name, value));
              }
            });
    append(query, "PageSize", String.valueOf(size));
    append(query, "Page", String.valueOf(page));
    return request.path() + "?" + query;
  }

  private static void append(StringBuilder query, String name, String value) {
    query
        .append(query.length() == 0 ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
