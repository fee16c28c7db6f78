package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id}: the documents' own map, which is in that order already; nothing is
 * stored twice.
 */
final class PrimaryIndex extends StoredIndex {

  static final String NAME = "_id_";

  private final MVMap<OrderedKey, byte[]> documents;

  PrimaryIndex(MVMap<OrderedKey, byte[]> documents) {
    super(NAME, List.of(new IndexKey("_id", true)), false);
    this.documents = documents;
  }

  @Override
  boolean held(String field, Shape shape) {
    return shape == Shape.SINGLE;
  }

  @Override
  long count(OrderedKey low, OrderedKey high) {
    return count(documents, low, high);
  }

  @Override
  Iterator<Entry> entries(OrderedKey low, OrderedKey high, boolean backwards) {
    Iterator<OrderedKey> keys =
        documents.cursor(backwards ? high : low, backwards ? low : high, backwards);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return keys.hasNext();
      }

      @Override
      public Entry next() {
        OrderedKey key = keys.next();
        return new Entry(key, key);
      }
    };
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public @Nullable OrderedKey getPosition(Document document) {
    OrderedKey position = positionOf(document);
    return documents.containsKey(position) ? position : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<OrderedKey> collection) {
    if (getPosition(document) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }
  }

  @Override
  public void add(Document document, OrderedKey position, MongoCollection<OrderedKey> collection) {
    // Adding the document was adding the entry.
  }

  @Override
  public @Nullable OrderedKey remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      OrderedKey position,
      MongoCollection<OrderedKey> collection) {
    // An _id never changes.
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
