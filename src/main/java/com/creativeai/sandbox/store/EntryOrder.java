package com.creativeai.sandbox.store;

import com.creativeai.sandbox.store.StoredIndex.Entry;
import com.creativeai.sandbox.store.StoredIndex.Shape;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether entries of an index tell the order that is asked for: by the fields that follow those
 * which a filter has used up. Entries with one and the same beginning stand in it already, others
 * are sorted by what follows, which is much faster than sorting documents.
 */
final class EntryOrder {

  /** How the entries stand to the order asked for. */
  enum Way {
    NONE,
    FORWARDS,
    BACKWARDS
  }

  private final StoredIndex index;
  private final Set<String> constant;

  EntryOrder(StoredIndex index, Conditions conditions, List<IndexKey> tied) {
    this.index = index;
    this.constant =
        tied.stream()
            .map(IndexKey::getKey)
            .filter(field -> conditions.equal(field).size() == 1 && !index.held(field, Shape.ARRAY))
            .collect(Collectors.toSet());
  }

  /** The way in which entries that go on with these fields are sorted, or can be. */
  Way way(@Nullable Document sort, List<IndexKey> following) {
    Way found = Way.NONE;
    int next = 0;
    for (String field : sort == null ? List.<String>of() : List.copyOf(sort.keySet())) {
      if (constant.contains(field)) {
        continue;
      }
      if (next == following.size()
          || !following.get(next).getKey().equals(field)
          || index.held(field, Shape.ARRAY)) {
        return Way.NONE;
      }
      boolean up = sort != null && sort.get(field) instanceof Number n && n.intValue() > 0;
      Way needed = following.get(next).isAscending() == up ? Way.FORWARDS : Way.BACKWARDS;
      if (found != Way.NONE && found != needed) {
        return Way.NONE;
      }
      found = needed;
      next++;
    }
    return found;
  }

  /** An entry, and where in it the fields begin that it is sorted by. */
  record Sortable(Entry entry, int from) {}

  static Stream<Entry> sorted(Stream<Sortable> entries, boolean backwards) {
    Comparator<Sortable> forwards = EntryOrder::compare;
    return entries.sorted(backwards ? forwards.reversed() : forwards).map(Sortable::entry);
  }

  private static int compare(Sortable one, Sortable other) {
    byte[] key = one.entry().key().bytes();
    byte[] otherKey = other.entry().key().bytes();
    return Arrays.compareUnsigned(
        key, one.from(), key.length, otherKey, other.from(), otherKey.length);
  }
}
