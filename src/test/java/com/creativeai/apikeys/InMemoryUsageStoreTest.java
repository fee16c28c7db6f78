package com.creativeai.apikeys;

class InMemoryUsageStoreTest extends UsageStoreContract {
  private final UsageStore store = new InMemoryUsageStore();

  @Override
  protected UsageStore store() {
    return store;
  }

  @Override
  protected synchronized void addAlone() {
    super.addAlone();
  }
}
