package com.creativeai.agents.suite;

class InMemorySuitesTest extends SuiteStoreContract {
  private final InMemorySuites stores = new InMemorySuites();

  @Override
  protected SuiteStore suites() {
    return stores;
  }

  @Override
  protected RunStore runs() {
    return stores;
  }
}
