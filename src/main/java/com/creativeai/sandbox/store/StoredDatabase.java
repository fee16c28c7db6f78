package com.creativeai.sandbox.store;

import com.creativeai.sandbox.store.StoredIndex.Shape;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: names the maps in the file and puts right what the base class does loosely. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<OrderedKey> {

  private static final String DOCUMENTS = "documents:";
  private static final String INDEX = "index:";
  private static final String SHAPES = "shapes";

  /** Stands in no name of a field. */
  private static final String SEPARATOR = "\0";

  private final MVStore file;

  StoredDatabase(String name, MVStore file, CursorRegistry cursors) {
    super(name, cursors);
    this.file = file;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    CommandBody next = body -> super.handleCommand(channel, command, body, resolver, oplog);
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert" -> Corrections.countInserted(query, next);
      case "update" -> Corrections.stopAtFirstError(query, next);
      case "dropindexes" ->
          Corrections.dropOwnIndexes(query, getFullName(query, command), indexes, next);
      case "find" -> next.run(Corrections.withBatchSize(query));
      case "aggregate" -> {
        MongoCollection<OrderedKey> collection =
            resolveCollection(String.valueOf(query.get(command)), false);
        yield collection == null
            ? next.run(query)
            : new PushedDown(this, collection, resolver, oplog).aggregate(query, next);
      }
      default -> next.run(query);
    };
  }

  private String getFullName(Document query, String command) {
    return getFullCollectionNamespace(String.valueOf(query.get(command)));
  }

  @Override
  protected MongoCollection<OrderedKey> openOrCreateCollection(
      String name, CollectionOptions options) {
    return new StoredCollection(this, name, options, documents(name), cursorRegistry);
  }

  private MVMap<OrderedKey, byte[]> documents(String collection) {
    return file.openMap(DOCUMENTS + getFullCollectionNamespace(collection), ByteTypes.documents());
  }

  @Override
  protected Index<OrderedKey> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return name.equals(PrimaryIndex.NAME)
        ? new PrimaryIndex(documents(collection))
        : new EntryIndex(name, keys, sparse, true, new IndexMap(indexName(collection, name)));
  }

  @Override
  protected Index<OrderedKey> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new EntryIndex(name, keys, sparse, false, new IndexMap(indexName(collection, name)));
  }

  @Override
  protected synchronized void addIndex(Document description) {
    String namespace = String.valueOf(description.get("ns"));
    String collection = namespace.substring(getDatabaseName().length() + 1);
    String name = String.valueOf(description.get("name"));
    boolean known = file.hasMap(indexName(collection, name));
    try {
      super.addIndex(description);
    } catch (MongoServerError failed) {
      if (!known) {
        removeIndexMap(collection, name);
      }
      throw failed;
    }
  }

  @Override
  protected void dropIndex(MongoCollection<OrderedKey> collection, String name) {
    super.dropIndex(collection, name);
    removeIndexMap(collection.getCollectionName(), name);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.removeMap(documents(name));
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
    throw Refusals.refuse("renaming a collection (renameCollection, $out)");
  }

  private void removeIndexMap(String collection, String name) {
    String map = indexName(collection, name);
    if (file.hasMap(map)) {
      file.removeMap(map);
    }
    file.<String, String>openMap(SHAPES).remove(map);
  }

  private String indexName(String collection, String name) {
    return INDEX + getFullCollectionNamespace(collection) + "$" + name;
  }

  @Override
  protected long getStorageSize() {
    FileStore<?> fileStore = file.getFileStore();
    return fileStore == null ? 0 : fileStore.size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }

  /** A command with its fields, run by the base class. */
  interface CommandBody {
    Document run(Document body);
  }

  private final class IndexMap implements EntryIndex.IndexFile {
    private final String name;
    private final boolean built;
    private final MVMap<OrderedKey, OrderedKey> entries;
    private final MVMap<String, String> shapes;
    private final Map<Shape, Set<String>> fields = new EnumMap<>(Shape.class);

    /** An index of which nobody noted what its fields held is made anew. */
    IndexMap(String name) {
      this.name = name;
      this.shapes = file.openMap(SHAPES);
      this.built = file.hasMap(name) && shapes.containsKey(name);
      this.entries = Objects.requireNonNull(file.openMap(name, ByteTypes.entries()));
      for (Shape shape : Shape.values()) {
        fields.put(shape, ConcurrentHashMap.newKeySet());
      }
      if (built) {
        List.of(shapes.getOrDefault(name, "").split(SEPARATOR, -1)).forEach(this::recall);
      } else {
        entries.clear();
        shapes.put(name, "");
      }
    }

    @Override
    public MVMap<OrderedKey, OrderedKey> entries() {
      return entries;
    }

    @Override
    public boolean built() {
      return built;
    }

    @Override
    public boolean held(String field, Shape shape) {
      return fieldsOf(shape).contains(field);
    }

    @Override
    public void note(String field, Shape shape) {
      if (fieldsOf(shape).add(field)) {
        shapes.put(name, written());
      }
    }

    private Set<String> fieldsOf(Shape shape) {
      return fields.getOrDefault(shape, Set.of());
    }

    private String written() {
      return fields.entrySet().stream()
          .flatMap(held -> held.getValue().stream().map(field -> held.getKey() + " " + field))
          .collect(Collectors.joining(SEPARATOR));
    }

    private void recall(String noted) {
      int end = noted.indexOf(' ');
      if (end > 0) {
        fieldsOf(Shape.valueOf(noted.substring(0, end))).add(noted.substring(end + 1));
      }
    }
  }
}
