package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index can use of a filter: for each field the values it must have, or the bounds it lies
 * in. Everything it does not understand it leaves to the filter itself, which is always applied
 * afterwards, and says so by {@link #complete}.
 */
final class Conditions {

  private static final int MOST_ALTERNATIVES = 1000;
  private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");

  private final Map<String, List<Object>> equal = new HashMap<>();
  private final Map<String, Object> low = new HashMap<>();
  private final Map<String, Object> high = new HashMap<>();
  private final Set<String> ofOneElement = new HashSet<>();
  private boolean complete = true;

  Conditions(Document filter) {
    read(filter);
  }

  /** The values one of which the field must have; empty when it is not tied to values. */
  List<Object> equal(String field) {
    return equal.getOrDefault(field, List.of());
  }

  @Nullable Object low(String field) {
    return low.get(field);
  }

  @Nullable Object high(String field) {
    return high.get(field);
  }

  /** True when one and the same element of an array has to lie between the bounds. */
  boolean boundsOneElement(String field) {
    return ofOneElement.contains(field);
  }

  /** True when fields equal to one value each are the whole filter. */
  boolean complete() {
    return complete && equal.values().stream().allMatch(values -> values.size() == 1);
  }

  int fields() {
    return equal.size();
  }

  private void read(Document filter) {
    filter.forEach(
        (field, condition) -> {
          if (field.equals("$and") && condition instanceof Collection<?> all) {
            all.forEach(each -> read((Document) each));
          } else if (field.startsWith("$")) {
            complete = false;
          } else if (hasOperators(condition)) {
            ((Document) condition).forEach((operator, operand) -> read(field, operator, operand));
          } else {
            tie(field, condition);
          }
        });
  }

  private static boolean hasOperators(@Nullable Object condition) {
    return condition instanceof Document document
        && !document.isEmpty()
        && document.keySet().iterator().next().startsWith("$");
  }

  private void read(String field, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> tie(field, operand);
      case "$in" -> tieToOne(field, operand);
      case "$gt", "$gte" -> bound(low, field, operand);
      case "$lt", "$lte" -> bound(high, field, operand);
      case "$elemMatch" -> boundElement(field, operand);
      default -> complete = false;
    }
  }

  private void tie(String field, @Nullable Object value) {
    if (indexable(value) && !equal.containsKey(field)) {
      equal.put(field, List.of(value == null ? Missing.getInstance() : value));
    } else {
      complete = false;
    }
  }

  private void tieToOne(String field, @Nullable Object values) {
    complete = false;
    if (values instanceof Collection<?> choices
        && !choices.isEmpty()
        && choices.size() <= MOST_ALTERNATIVES
        && choices.stream().allMatch(choice -> choice != null && indexable(choice))) {
      equal.putIfAbsent(field, List.copyOf(choices));
    }
  }

  private void boundElement(String field, @Nullable Object operand) {
    complete = false;
    if (!hasRange(field)
        && operand instanceof Document range
        && RANGE.containsAll(range.keySet())) {
      range.forEach((operator, value) -> read(field, operator, value));
      if (hasRange(field)) {
        ofOneElement.add(field);
      }
    }
  }

  private boolean hasRange(String field) {
    return low.containsKey(field) || high.containsKey(field);
  }

  private void bound(Map<String, Object> bounds, String field, @Nullable Object value) {
    complete = false;
    if (value != null
        && !(value instanceof Map)
        && !ofOneElement.contains(field)
        && indexable(value)) {
      bounds.putIfAbsent(field, value);
    }
  }

  private static boolean indexable(@Nullable Object value) {
    if (value instanceof Collection || BsonRegularExpression.isRegularExpression(value)) {
      return false;
    }
    try {
      OrderedKey.of(value == null ? Missing.getInstance() : value);
      return true;
    } catch (MongoServerError notInAnyIndex) {
      return false;
    }
  }
}
