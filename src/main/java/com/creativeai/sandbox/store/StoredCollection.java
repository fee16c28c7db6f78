package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents lie in the file as BSON, in the order of their {@code _id}. Each
 * reader gets a copy of its own: the base class changes documents in place, and a shared one would
 * be sent to a client while another thread changes it.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<OrderedKey> {

  private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

  private final MVMap<OrderedKey, byte[]> documents;
  private boolean oneIsEnough;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<OrderedKey, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document filter,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Optional<Plan> plan =
        sort != null && sort.containsKey("$natural") ? Optional.empty() : plan(filter, sort);
    if (plan.isEmpty()) {
      return matchDocuments(filter, sort, skip, atMost(limit), batchSize, projection);
    }
    Stream<Document> candidates =
        plan.get()
            .positions()
            .map(this::find)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull);
    Document stillToSort = plan.get().sorted() ? null : sort;
    return matchDocumentsFromStream(
        candidates, filter, stillToSort, skip, atMost(limit), batchSize, projection);
  }

  private Optional<Plan> plan(Document filter, @Nullable Document sort) {
    List<StoredIndex> indexes =
        getIndexes().stream()
            .filter(StoredIndex.class::isInstance)
            .map(StoredIndex.class::cast)
            .toList();
    return Plan.choose(indexes, filter, sort);
  }

  private int atMost(int limit) {
    return oneIsEnough ? 1 : limit;
  }

  @Override
  protected QueryResult matchDocuments(
      Document filter,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Stream<Document> all =
        isNaturalDescending(sort)
            ? Plan.stream(documents.cursor(documents.lastKey(), null, true)).map(this::getDocument)
            : documents.values().stream().map(StoredCollection::decode);
    return matchDocumentsFromStream(all, filter, sort, skip, limit, batchSize, projection);
  }

  /** The base class would read every match before it updates the first. */
  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    oneIsEnough = !multi;
    try {
      return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
    } finally {
      oneIsEnough = false;
    }
  }

  @Override
  public synchronized int count(@Nullable Document filter, int skip, int limit) {
    if (filter != null && !filter.isEmpty() && skip <= 0) {
      Optional<Plan> plan = plan(filter, null).filter(Plan::exact);
      if (plan.isPresent()) {
        return Math.toIntExact(plan.get().count(limit > 0 ? limit : Long.MAX_VALUE));
      }
    }
    return super.count(filter, skip, limit);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public synchronized void addIndex(Index<OrderedKey> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  protected OrderedKey addDocumentInternal(Document document) {
    String idField = getIdField();
    OrderedKey position =
        OrderedKey.of(idField == null ? new ObjectId() : document.getOrMissing(idField));
    if (documents.putIfAbsent(position, encode(document)) != null) {
      throw new MongoServerException("A document with this _id is there already.");
    }
    return position;
  }

  @Override
  protected Document getDocument(OrderedKey position) {
    return Objects.requireNonNull(find(position), "the index points at a missing document");
  }

  private @Nullable Document find(OrderedKey position) {
    byte[] stored = documents.get(position);
    return stored == null ? null : decode(stored);
  }

  @Override
  protected void removeDocument(OrderedKey position) {
    documents.remove(position);
  }

  @Override
  protected void handleUpdate(OrderedKey position, Document oldDocument, Document newDocument) {
    try {
      documents.put(position, encode(newDocument));
    } catch (MongoServerError tooLarge) {
      getIndexes().forEach(i -> i.updateInPlace(newDocument, oldDocument, position, this));
      throw tooLarge;
    }
  }

  @Override
  protected Stream<DocumentWithPosition<OrderedKey>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), entry.getKey()));
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    // Sizes are counted when asked for.
  }

  @Override
  protected int getDataSize() {
    long size = documents.values().stream().mapToLong(stored -> stored.length).sum();
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  private static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > LARGEST_DOCUMENT) {
      throw new MongoServerError(
          10334, "BSONObjectTooLarge", "A document may not be larger than 16 MB.");
    }
    return ByteBufUtil.getBytes(buffer);
  }

  private static Document decode(byte[] stored) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(stored));
  }
}
