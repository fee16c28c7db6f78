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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Map<String, Bound> low = new HashMap<>();
  private final Map<String, Bound> high = new HashMap<>();
  private final Set<String> ofOneElement = new HashSet<>();
  private boolean complete = true;

  /** Where a range begins or ends. */
  record Bound(Object value, boolean inclusive) {}

  Conditions(Document filter) {
    read(filter);
  }

  /** The values one of which the field must have; empty when it is not tied to values. */
  List<Object> equal(String field) {
    return equal.getOrDefault(field, List.of());
  }

  @Nullable Bound low(String field) {
    return low.get(field);
  }

  @Nullable Bound high(String field) {
    return high.get(field);
  }

  /** True when one and the same element of an array has to lie between the bounds. */
  boolean boundsOneElement(String field) {
    return ofOneElement.contains(field);
  }

  /** True when values and bounds of fields are the whole filter. */
  boolean complete() {
    return complete;
  }

  Set<String> fields() {
    return Stream.of(equal.keySet(), low.keySet(), high.keySet())
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
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
      case "$gt", "$gte" -> bound(low, field, operand, operator.equals("$gte"));
      case "$lt", "$lte" -> bound(high, field, operand, operator.equals("$lte"));
      case "$elemMatch" -> boundElement(field, operand);
      default -> complete = false;
    }
  }

  private void tie(String field, @Nullable Object value) {
    if (indexable(value) && isFree(field)) {
      equal.put(field, List.of(value == null ? Missing.getInstance() : value));
    } else {
      complete = false;
    }
  }

  private void tieToOne(String field, @Nullable Object values) {
    if (values instanceof Collection<?> choices
        && isFree(field)
        && !choices.isEmpty()
        && choices.size() <= MOST_ALTERNATIVES
        && choices.stream().allMatch(choice -> choice != null && indexable(choice))) {
      equal.put(field, List.copyOf(choices));
    } else {
      complete = false;
    }
  }

  private void boundElement(String field, @Nullable Object operand) {
    if (isFree(field) && operand instanceof Document range && RANGE.containsAll(range.keySet())) {
      range.forEach((operator, value) -> read(field, operator, value));
      if (isFree(field)) {
        complete = false;
      } else {
        ofOneElement.add(field);
      }
    } else {
      complete = false;
    }
  }

  /** True while nothing is known of a field: of several conditions an index takes the first. */
  private boolean isFree(String field) {
    return !equal.containsKey(field) && !low.containsKey(field) && !high.containsKey(field);
  }

  private void bound(
      Map<String, Bound> bounds, String field, @Nullable Object value, boolean inclusive) {
    if (value != null
        && !(value instanceof Map)
        && !equal.containsKey(field)
        && !ofOneElement.contains(field)
        && !bounds.containsKey(field)
        && indexable(value)) {
      bounds.put(field, new Bound(value, inclusive));
    } else {
      complete = false;
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
