package com.creativeai.sandbox.store;

import com.creativeai.sandbox.store.Conditions.Bound;
import com.creativeai.sandbox.store.EntryOrder.Sortable;
import com.creativeai.sandbox.store.EntryOrder.Way;
import com.creativeai.sandbox.store.StoredIndex.Entry;
import com.creativeai.sandbox.store.StoredIndex.Shape;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
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

  /** The fields whose order the entries tell, if that is the order asked for. */
  private final List<IndexKey> sortedBy;

  private final Way way;
  private final boolean inPlace;

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
    this.prefixes = starts.stream().distinct().toList();
    this.ranged = !rest.isEmpty() && hasRange(rest.get(0).getKey());
    EntryOrder order = new EntryOrder(index, conditions, tied);
    Way whole = order.way(sort, rest);
    boolean skipsRange = whole == Way.NONE && hasReadableRange();
    this.sortedBy = skipsRange ? rest.subList(1, rest.size()) : rest;
    this.way = skipsRange ? order.way(sort, sortedBy) : whole;
    this.inPlace = prefixes.size() == 1 && whole != Way.NONE;
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

  /** True when the documents come in the order asked for. */
  boolean sorted() {
    return way != Way.NONE;
  }

  private boolean isBackwards() {
    return way == Way.BACKWARDS;
  }

  /**
   * True when every entry found is a match, so that matches can be counted without reading
   * documents.
   */
  boolean exact() {
    Set<String> used = tied.stream().map(IndexKey::getKey).collect(Collectors.toSet());
    if (ranged) {
      used.add(rest.get(0).getKey());
    }
    return conditions.complete() && conditions.fields().equals(used) && (!ranged || exactRange());
  }

  private boolean exactRange() {
    String field = rest.get(0).getKey();
    // An entry of a unique index may be a bound itself; and only an array has elements.
    return !index.isUnique()
        && hasOneType(field)
        && !(conditions.boundsOneElement(field) && index.held(field, Shape.SINGLE));
  }

  /** How many match an exact plan, but no more than so many. */
  long count(long most) {
    return mayRepeat()
        ? positions().limit(most).count()
        : Math.min(
            most,
            prefixes.stream().mapToLong(prefix -> index.count(low(prefix), high(prefix))).sum());
  }

  Stream<OrderedKey> positions() {
    Stream<OrderedKey> found = entries().map(Entry::position);
    return mayRepeat() ? found.distinct() : found;
  }

  /** An array that is tied to one value has it in one entry only. */
  private boolean mayRepeat() {
    return prefixes.size() > 1
        ? index.multikey()
        : rest.stream().anyMatch(key -> index.held(key.getKey(), Shape.ARRAY));
  }

  private Stream<Entry> entries() {
    return sorted() && !inPlace
        ? EntryOrder.sorted(prefixes.stream().flatMap(this::sortable), isBackwards())
        : prefixes.stream().flatMap(this::entries);
  }

  private Stream<Sortable> sortable(OrderedKey prefix) {
    int end = prefix.bytes().length;
    boolean afterRange = sortedBy.size() < rest.size();
    boolean ascending = rest.get(0).isAscending();
    return entries(prefix)
        .map(
            entry ->
                new Sortable(
                    entry,
                    afterRange ? KeyReader.endOfValue(entry.key().bytes(), end, ascending) : end));
  }

  private Stream<Entry> entries(OrderedKey prefix) {
    Iterator<Entry> entries = index.entries(low(prefix), high(prefix), inPlace && isBackwards());
    return stream(entries);
  }

  private OrderedKey low(OrderedKey prefix) {
    return ranged ? bound(prefix, true) : prefix;
  }

  private OrderedKey high(OrderedKey prefix) {
    return ranged ? bound(prefix, false) : prefix.endOfPrefix();
  }

  static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
  }

  /** Where in the index the range begins ({@code low}) or ends, which a falling field turns. */
  private OrderedKey bound(OrderedKey prefix, boolean low) {
    IndexKey key = rest.get(0);
    boolean ascending = key.isAscending();
    Bound from = conditions.low(key.getKey());
    Bound to = conditions.high(key.getKey());
    Bound here = low == ascending ? from : to;
    Bound there = low == ascending ? to : from;
    KeyWriter writer = new KeyWriter().raw(prefix);
    if (here == null) {
      return there == null ? prefix : writer.edge(there.value(), ascending, low).key();
    }
    OrderedKey bound = writer.value(here.value(), ascending).key();
    return low == here.inclusive() ? bound : bound.endOfPrefix();
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
    int order = inPlace ? 3 : sorted() ? 2 : 0;
    return whole + tied.size() * 4 + (ranged ? 2 : 0) + order;
  }

  private List<Object> usable(List<Object> values) {
    return index.multikey() && values.contains(Missing.getInstance()) ? List.of() : values;
  }

  private boolean hasRange(String field) {
    // Two elements of an array may keep one bound each: then no single entry has to.
    return (!index.held(field, Shape.ARRAY) || conditions.boundsOneElement(field))
        && (conditions.low(field) != null || conditions.high(field) != null);
  }

  /** True when all values in the range are of one type, and it is known where each of them ends. */
  private boolean hasReadableRange() {
    if (!ranged) {
      return false;
    }
    String field = rest.get(0).getKey();
    return hasOneType(field)
        && bounds(field).allMatch(key -> KeyReader.endOfValue(key, 0, true) > 0);
  }

  private boolean hasOneType(String field) {
    return bounds(field).map(key -> key[0]).distinct().count() == 1;
  }

  private Stream<byte[]> bounds(String field) {
    return Stream.of(
            Optional.ofNullable(conditions.low(field)), Optional.ofNullable(conditions.high(field)))
        .flatMap(Optional::stream)
        .map(bound -> OrderedKey.of(bound.value()).bytes());
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
}
