package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;

/**
 * An index in key order that can be read between two bounds. Planning is {@link Plan}'s, so the
 * base class's own lookup is off.
 */
abstract class StoredIndex extends Index<OrderedKey> {

  StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  /** True when a document may stand in it several times, because a field held an array. */
  abstract boolean multikey();

  /** Positions of the entries from the lower to the upper bound, or back. */
  abstract Iterator<OrderedKey> positions(OrderedKey low, OrderedKey high, boolean backwards);

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
