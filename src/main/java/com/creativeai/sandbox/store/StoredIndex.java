package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * An index in key order that can be read between two bounds. Planning is {@link Plan}'s, so the
 * base class's own lookup is off.
 */
abstract class StoredIndex extends Index<OrderedKey> {

  StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  /** What a field of a document holds. */
  enum Shape {
    SINGLE,
    ARRAY
  }

  /** True when one of the documents in it ever held such a value in a field. */
  abstract boolean held(String field, Shape shape);

  /** How many entries lie between two bounds, told without going through them. */
  abstract long count(OrderedKey low, OrderedKey high);

  /** True when a document may stand in it several times, because a field held an array. */
  final boolean multikey() {
    return getKeys().stream().anyMatch(key -> held(key.getKey(), Shape.ARRAY));
  }

  /** Entries from the lower to the upper bound, or back, with the positions they stand for. */
  abstract Iterator<Entry> entries(OrderedKey low, OrderedKey high, boolean backwards);

  /** What stands in an index, and where the document lies. */
  record Entry(OrderedKey key, OrderedKey position) {}

  static long count(MVMap<OrderedKey, ?> map, OrderedKey low, OrderedKey high) {
    long from = map.getKeyIndex(low);
    long to = map.getKeyIndex(high);
    long before = from < 0 ? -from - 1 : from;
    long upTo = to < 0 ? -to - 1 : to + 1;
    return Math.max(0, upTo - before);
  }

  final boolean leavesDocumentsOut() {
    return isSparse();
  }

  static OrderedKey positionOf(Document document) {
    return OrderedKey.of(document.getOrMissing("_id"));
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && isUnique() == other.isUnique()
        && getKeys().toString().equals(other.getKeys().toString());
  }

  @Override
  public final boolean canHandle(Document query) {
    return false;
  }

  @Override
  public final Iterable<OrderedKey> getPositions(Document query) {
    throw new UnsupportedOperationException("planned by Plan");
  }

  @Override
  public final long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    // The database removes the map together with the description.
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<OrderedKey> collection) {
    // Nothing to check unless the index is unique.
  }
}
