package com.creativeai.sandbox.store;

import java.lang.System.Logger.Level;

/**
 * The store as a process of its own: for two nodes on one machine, and for tests that kill the
 * product (RUN-2).
 */
public final class StoreMain {

  private static final System.Logger LOG = System.getLogger(StoreMain.class.getName());

  private StoreMain() {}

  /** Runs until the process is ended; exits with 1 and one sentence when it cannot start. */
  public static void main(String[] arguments) {
    try {
      EmbeddedStore store = new EmbeddedStore(StoreSettings.from(System.getenv()));
      store.start();
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "embedded-store-close"));
    } catch (StoreUnavailable | IllegalArgumentException e) {
      LOG.log(Level.ERROR, e.getMessage());
      System.exit(1);
    }
  }
}
