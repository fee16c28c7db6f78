package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Runs commands against the file and answers only when what they did, or saw, is committed (S1).
 */
final class DurableBackend extends AbstractMongoBackend {

  private static final System.Logger LOG = System.getLogger(DurableBackend.class.getName());
  private static final String DATABASES = "databases";
  private static final int LARGEST_BATCH = 101;
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "ismaster",
          "hello",
          "ping",
          "buildinfo",
          "serverstatus",
          "killcursors",
          "dbstats",
          "collstats",
          "endsessions",
          "whatsmyuri",
          "connectionstatus",
          "hostinfo",
          "getlog");

  private final MVStore file;
  private final CommitGate gate;
  private final MVMap<String, String> databases;

  DurableBackend(MVStore file, CommitGate gate) {
    this.file = file;
    this.gate = gate;
    this.databases = file.openMap(DATABASES);
    List.copyOf(databases.keySet()).forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return gate.change(
        () -> {
          databases.putIfAbsent(name, "");
          return new StoredDatabase(name, file, getCursorRegistry());
        });
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document body) {
    Refusals.check(command, body);
    try {
      return readsOnly(command, body)
          ? run(channel, database, command, body)
          : gate.change(() -> run(channel, database, command, body));
    } finally {
      gate.settle();
    }
  }

  private Document run(Channel channel, String database, String command, Document body) {
    // The base class opens every database a second time to list it.
    return command.equalsIgnoreCase("listDatabases")
        ? listDatabases()
        : super.handleCommand(channel, database, command, body);
  }

  private static boolean readsOnly(String command, Document body) {
    String name = command.toLowerCase(Locale.ROOT);
    return READS.contains(name) || (name.equals("aggregate") && !writes(body.get("pipeline")));
  }

  private static boolean writes(@org.jspecify.annotations.Nullable Object pipeline) {
    return pipeline instanceof Collection<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document document
                        && (document.containsKey("$out") || document.containsKey("$merge")));
  }

  private Document listDatabases() {
    List<Document> found =
        new TreeSet<>(listDatabaseNames())
            .stream()
                .map(
                    name ->
                        new Document("name", name).append("empty", false).append("sizeOnDisk", 0L))
                .toList();
    Document reply = new Document("databases", found);
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    Document body = query;
    if (!(query.get("batchSize") instanceof Number size) || size.intValue() <= 0) {
      body = query.clone();
      body.put("batchSize", LARGEST_BATCH);
    }
    return super.handleGetMore(database, command, body);
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    databases.remove(name);
  }

  /**
   * Errors become answers here: the base class would log the whole command, with whatever it says
   * about people.
   */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerError e) {
      return failed(e.getMessageWithoutErrorCode(), e.getCode(), e.getCodeName());
    } catch (MongoServerException e) {
      return failed(e.getMessageWithoutErrorCode(), 8, "UnknownError");
    } catch (RuntimeException e) {
      String command = message.getDocument().keySet().iterator().next();
      LOG.log(Level.ERROR, "event=store_command_failed command=" + command, e);
      return failed("The embedded store could not run " + command + ": " + e, 8, "UnknownError");
    }
  }

  private static Document failed(
      String message, int code, @org.jspecify.annotations.Nullable String name) {
    Document error = new Document("errmsg", message).append("code", code);
    error.put("codeName", name == null ? "Location" + code : name);
    return error.append("ok", 0);
  }

  @Override
  public Document getServerStatus() {
    Document status = super.getServerStatus();
    status.put(
        "storageEngine",
        new Document(
            "name",
            "embedded, H2 MVStore " + DataUtils.class.getPackage().getImplementationVersion()));
    return status;
  }

  @Override
  public String toString() {
    return "embedded store";
  }
}
