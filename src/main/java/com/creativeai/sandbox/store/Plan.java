package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer a filter through an index (S4): the leading fields tied to values, then perhaps
 * a range on the next one. It finds at least every document that matches; the filter decides.
 */
final class Plan {

  private static final int MOST_RANGES = 1000;

  private final StoredIndex index;
  private final Conditions conditions;
  private final List<IndexKey> tied;
  private final List<IndexKey> rest;
  private final List<OrderedKey> prefixes;
  private final boolean ranged;
  private final Order order;

  private enum Order {
    NONE,
    FORWARDS,
    BACKWARDS
  }

  private Plan(StoredIndex index, Conditions conditions, @Nullable Document sort) {
    this.index = index;
    this.conditions = conditions;
    List<IndexKey> keys = index.getKeys();
    List<OrderedKey> starts = List.of(new OrderedKey(new byte[0]));
    int count = 0;
    while (count < keys.size()) {
      IndexKey key = keys.get(count);
      List<Object> values = usable(conditions.equal(key.getKey()));
      if (values.isEmpty() || starts.size() * values.size() > MOST_RANGES) {
        break;
      }
      starts = extended(starts, values, key.isAscending());
      count++;
    }
    this.tied = keys.subList(0, count);
    this.rest = keys.subList(count, keys.size());
    this.prefixes = starts;
    this.ranged = !rest.isEmpty() && hasRange(rest.get(0).getKey());
    this.order = starts.size() == 1 && !index.multikey() ? orderFor(sort) : Order.NONE;
  }

  /** The best plan there is; none when the whole collection has to be read anyway. */
  static Optional<Plan> choose(
      List<StoredIndex> indexes, Document filter, @Nullable Document sort) {
    Conditions conditions = new Conditions(filter);
    return indexes.stream()
        .map(index -> new Plan(index, conditions, sort))
        .filter(Plan::useful)
        .max(Comparator.comparingInt(Plan::score));
  }

  /** True when the entries come in the order asked for. */
  boolean sorted() {
    return order != Order.NONE;
  }

  /**
   * True when every entry found is a match, so that matches can be counted without reading
   * documents.
   */
  boolean exact() {
    return conditions.complete() && conditions.fields() == tied.size() && !index.multikey();
  }

  Stream<OrderedKey> positions() {
    Stream<OrderedKey> found = prefixes.stream().flatMap(this::positions);
    return prefixes.size() > 1 || index.multikey() ? found.distinct() : found;
  }

  private Stream<OrderedKey> positions(OrderedKey prefix) {
    OrderedKey low = prefix;
    OrderedKey high = prefix.endOfPrefix();
    if (ranged) {
      IndexKey key = rest.get(0);
      Object from = conditions.low(key.getKey());
      Object to = conditions.high(key.getKey());
      boolean ascending = key.isAscending();
      low = bound(prefix, ascending ? from : to, ascending ? to : from, ascending, true);
      high = bound(prefix, ascending ? to : from, ascending ? from : to, ascending, false);
    }
    Iterator<OrderedKey> positions = index.positions(low, high, order == Order.BACKWARDS);
    return stream(positions);
  }

  static Stream<OrderedKey> stream(Iterator<OrderedKey> positions) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
  }

  private static OrderedKey bound(
      OrderedKey prefix,
      @Nullable Object here,
      @Nullable Object there,
      boolean ascending,
      boolean low) {
    KeyWriter writer = new KeyWriter().raw(prefix);
    if (here == null) {
      return there == null ? prefix : writer.edge(there, ascending, low).key();
    }
    OrderedKey bound = writer.value(here, ascending).key();
    return low ? bound : bound.endOfPrefix();
  }

  private boolean useful() {
    boolean narrows = !tied.isEmpty() || ranged;
    return index.leavesDocumentsOut() ? narrows && findsAll() : narrows || sorted();
  }

  /** A sparse index has every document in which one of its fields is something. */
  private boolean findsAll() {
    return ranged
        || tied.stream()
            .anyMatch(key -> !conditions.equal(key.getKey()).contains(Missing.getInstance()));
  }

  private int score() {
    int whole = index.isUnique() && rest.isEmpty() ? 100 : 0;
    return whole + tied.size() * 4 + (ranged ? 2 : 0) + (sorted() ? 3 : 0);
  }

  private List<Object> usable(List<Object> values) {
    return index.multikey() && values.contains(Missing.getInstance()) ? List.of() : values;
  }

  private boolean hasRange(String field) {
    // Two elements of an array may keep one bound each: then no single entry has to.
    return (!index.multikey() || conditions.boundsOneElement(field))
        && (conditions.low(field) != null || conditions.high(field) != null);
  }

  private static List<OrderedKey> extended(
      List<OrderedKey> starts, List<Object> values, boolean ascending) {
    List<OrderedKey> result = new ArrayList<>(starts.size() * values.size());
    for (OrderedKey start : starts) {
      for (Object value : values) {
        result.add(new KeyWriter().raw(start).value(value, ascending).key());
      }
    }
    return result;
  }

  private Order orderFor(@Nullable Document sort) {
    Order found = Order.NONE;
    int next = 0;
    for (String field : sort == null ? List.<String>of() : List.copyOf(sort.keySet())) {
      if (conditions.equal(field).size() == 1 && isTied(field)) {
        continue;
      }
      if (next == rest.size() || !rest.get(next).getKey().equals(field)) {
        return Order.NONE;
      }
      boolean up = sort != null && sort.get(field) instanceof Number n && n.intValue() > 0;
      Order needed = rest.get(next).isAscending() == up ? Order.FORWARDS : Order.BACKWARDS;
      if (found != Order.NONE && found != needed) {
        return Order.NONE;
      }
      found = needed;
      next++;
    }
    return found;
  }

  private boolean isTied(String field) {
    return tied.stream().anyMatch(key -> key.getKey().equals(field));
  }
}
