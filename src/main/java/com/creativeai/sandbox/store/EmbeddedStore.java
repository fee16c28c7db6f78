package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoServer;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The store as one thing to start and close. It listens on 127.0.0.1 only. */
public final class EmbeddedStore implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EmbeddedStore.class.getName());

  /**
   * Held, because java.util.logging forgets a level nobody holds: the library logs every connection
   * and every index.
   */
  private static final Logger LIBRARY_LOG = Logger.getLogger("de.bwaldvogel.mongo");

  private static final int WORKERS = 8;
  private static final int CLOSE_COMPACTION_MILLIS = 2_000;

  private final StoreSettings settings;
  private @Nullable MVStore file;
  private @Nullable MongoServer server;
  private @Nullable Housekeeping housekeeping;

  public EmbeddedStore(StoreSettings settings) {
    this.settings = settings;
  }

  /**
   * Opens the file and listens.
   *
   * @throws StoreUnavailable when the port is taken, or the file locked or damaged; nothing is left
   *     open then
   */
  public synchronized void start() {
    if (server != null) {
      throw new IllegalStateException("the embedded store is running already");
    }
    long begin = System.nanoTime();
    LIBRARY_LOG.setLevel(java.util.logging.Level.WARNING);
    MVStore opened = StoreFile.open(settings.file());
    try {
      CommitGate gate = new CommitGate(opened);
      server = listen(backend(opened, gate));
      housekeeping = Housekeeping.start(opened, gate);
      file = opened;
    } catch (RuntimeException e) {
      opened.closeImmediately();
      throw e;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    LOG.log(
        Level.INFO,
        () -> "event=store_started port=" + port() + " file=" + settings.file() + " ms=" + millis);
  }

  private DurableBackend backend(MVStore opened, CommitGate gate) {
    try {
      DurableBackend backend = new DurableBackend(opened, gate);
      gate.settle();
      return backend;
    } catch (MVStoreException e) {
      throw new StoreUnavailable(StoreFile.damaged(settings.file()), e);
    }
  }

  private MongoServer listen(DurableBackend backend) {
    MongoServer listening = new MongoServer(backend);
    try {
      listening.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 1, WORKERS);
      return listening;
    } catch (Exception e) { // the library throws the checked BindException unseen by the compiler
      if (e instanceof java.net.BindException) {
        throw new StoreUnavailable(
            "Port "
                + settings.port()
                + " is taken by another program: stop it, or set "
                + StoreSettings.PORT
                + " to a free port.",
            e);
      }
      throw e;
    }
  }

  /** The port it listens on, also when the settings left the choice open. */
  public synchronized int port() {
    return Objects.requireNonNull(server, "the embedded store is not running")
        .getLocalAddress()
        .getPort();
  }

  /** For a MongoDB driver; retryable writes need sessions, which are not served. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + port() + "/?retryWrites=false";
  }

  /**
   * Ends connections, then compacts the file for two seconds at most. A second call does nothing.
   */
  @Override
  public synchronized void close() {
    if (housekeeping != null) {
      housekeeping.close();
      housekeeping = null;
    }
    if (server != null) {
      server.shutdownNow();
      server = null;
    }
    if (file != null) {
      file.close(CLOSE_COMPACTION_MILLIS);
      file = null;
    }
  }
}
