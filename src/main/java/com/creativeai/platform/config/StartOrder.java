package com.creativeai.platform.config;

/** The order in which parts start, as priorities of CDI observers: lower comes first. */
public final class StartOrder {
  /** Settings are checked before anything acts on them. */
  public static final int CONFIGURATION = 100;

  /** The sandbox store, carrier and agent simulators come up. */
  public static final int SANDBOX = 200;

  /** The database is reached, indexes and migrations are created. */
  public static final int SCHEMA = 300;

  /** Demo data. */
  public static final int SEED = 400;

  /** Jobs, relays, sockets. */
  public static final int WORK = 500;

  private StartOrder() {}
}
