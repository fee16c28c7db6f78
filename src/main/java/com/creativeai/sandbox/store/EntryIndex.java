package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index kept in a map of its own. A unique entry is the fields' values; any other is followed by
 * the position, so that equal values stand side by side. An array makes one entry per element, an
 * empty one an entry for "nothing".
 */
final class EntryIndex extends StoredIndex {

  private final IndexFile file;
  private final boolean unique;

  EntryIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, IndexFile file) {
    super(name, keys, sparse);
    this.file = file;
    this.unique = unique;
  }

  /** The map, whether it was there when the store was opened, and what its fields ever held. */
  interface IndexFile {
    MVMap<OrderedKey, OrderedKey> entries();

    boolean built();

    boolean held(String field, Shape shape);

    void note(String field, Shape shape);
  }

  @Override
  boolean held(String field, Shape shape) {
    return file.held(field, shape);
  }

  @Override
  long count(OrderedKey low, OrderedKey high) {
    return count(file.entries(), low, high);
  }

  @Override
  Iterator<Entry> entries(OrderedKey low, OrderedKey high, boolean backwards) {
    Cursor<OrderedKey, OrderedKey> cursor =
        file.entries().cursor(backwards ? high : low, backwards ? low : high, backwards);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return cursor.hasNext();
      }

      @Override
      public Entry next() {
        return new Entry(cursor.next(), cursor.getValue());
      }
    };
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  /** Answers nothing: where a document lies is known from its {@code _id}. */
  @Override
  public @Nullable OrderedKey getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<OrderedKey> collection) {
    refuseForeignEntries(document, null, collection);
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<OrderedKey> collection) {
    refuseForeignEntries(newDocument, positionOf(oldDocument), collection);
  }

  private void refuseForeignEntries(
      Document document, @Nullable OrderedKey own, MongoCollection<OrderedKey> collection) {
    entriesOf(document, positionOf(document))
        .forEach(
            (entry, values) -> {
              OrderedKey holder = unique ? file.entries().get(entry) : null;
              if (holder != null && !(own != null && holder.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
              }
            });
  }

  @Override
  public void add(Document document, OrderedKey position, MongoCollection<OrderedKey> collection) {
    checkAdd(document, collection);
    entriesOf(document, position).keySet().forEach(entry -> file.entries().put(entry, position));
  }

  @Override
  public @Nullable OrderedKey remove(Document document) {
    OrderedKey position = positionOf(document);
    Map<OrderedKey, List<Object>> entries = entriesOf(document, position);
    entries.keySet().forEach(file.entries()::remove);
    return entries.isEmpty() ? null : position;
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      OrderedKey position,
      MongoCollection<OrderedKey> collection) {
    Map<OrderedKey, List<Object>> before = entriesOf(oldDocument, position);
    Map<OrderedKey, List<Object>> after = entriesOf(newDocument, position);
    before.keySet().stream().filter(e -> !after.containsKey(e)).forEach(file.entries()::remove);
    after.keySet().stream()
        .filter(e -> !before.containsKey(e))
        .forEach(e -> file.entries().put(e, position));
  }

  @Override
  public long getCount() {
    return file.entries().sizeAsLong();
  }

  /** The base class builds an index that is empty; one that was there before is not built again. */
  @Override
  public boolean isEmpty() {
    return !file.built();
  }

  private Map<OrderedKey, List<Object>> entriesOf(Document document, OrderedKey position) {
    List<List<Object>> combinations = new ArrayList<>(List.of(List.of()));
    boolean present = false;
    int arrays = 0;
    for (IndexKey key : getKeys()) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, key.getKey());
      present |= !(value instanceof Missing);
      boolean array = value instanceof Collection;
      arrays += array ? 1 : 0;
      if (!Missing.isNullOrMissing(value)) {
        file.note(key.getKey(), array ? Shape.ARRAY : Shape.SINGLE);
      }
      combinations = extended(combinations, value);
    }
    if (isSparse() && !present) {
      return Map.of();
    }
    if (arrays > 1) {
      getKeyValues(document); // throws where MongoDB refuses parallel arrays
    }
    Map<OrderedKey, List<Object>> entries = new LinkedHashMap<>();
    combinations.forEach(values -> entries.put(entry(values, position), values));
    return entries;
  }

  private static List<List<Object>> extended(List<List<Object>> combinations, Object value) {
    Collection<?> choices =
        value instanceof Collection<?> array
            ? array.isEmpty() ? List.of(Missing.getInstance()) : array
            : List.of(value == null ? Missing.getInstance() : value);
    List<List<Object>> result = new ArrayList<>(combinations.size() * choices.size());
    for (List<Object> combination : combinations) {
      for (Object choice : choices) {
        List<Object> longer = new ArrayList<>(combination);
        longer.add(choice == null ? Missing.getInstance() : choice);
        result.add(longer);
      }
    }
    return result;
  }

  private OrderedKey entry(List<Object> values, OrderedKey position) {
    KeyWriter writer = new KeyWriter();
    for (int i = 0; i < values.size(); i++) {
      writer.value(values.get(i), getKeys().get(i).isAscending());
    }
    return unique ? writer.key() : writer.raw(position).key();
  }
}
