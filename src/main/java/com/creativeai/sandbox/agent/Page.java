package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** A list as the vendor answers it: some, and where the others begin. */
final class Page {
  private Page() {}

  /**
   * The page that {@code page_size} and {@code cursor} ask for.
   *
   * @param all in their order
   * @param idField what the cursor names
   * @param shown how each is shown
   */
  static <T extends JsonNode> ObjectNode of(
      RestExchange exchange,
      String field,
      List<T> all,
      String idField,
      Function<T, JsonNode> shown) {
    String cursor = exchange.query("cursor").orElse("");
    int size = (int) exchange.number("page_size", 30, 1, 100);
    List<T> found =
        all.stream()
            .dropWhile(one -> !cursor.isEmpty() && !id(one, idField).equals(cursor))
            .skip(cursor.isEmpty() ? 0 : 1)
            .limit(size + 1L)
            .toList();
    boolean more = found.size() > size;
    ObjectNode page = Json.object();
    ArrayNode items = page.putArray(field);
    found.stream().limit(size).map(shown).forEach(items::add);
    page.put("has_more", more);
    return page.put("next_cursor", more ? id(found.get(size - 1), idField) : null);
  }

  private static String id(JsonNode one, String idField) {
    return one.path(idField).asText();
  }
}
