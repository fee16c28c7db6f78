package com.creativeai.platform.event;

import java.util.List;

/** The contract on the log of other tests, so that they may rest on it. */
class InMemoryFactLogTest extends FactLogContract {
  @Override
  protected List<FactLog> nodes() {
    FactLog log = new InMemoryFactLog();
    return List.of(log, log);
  }
}
