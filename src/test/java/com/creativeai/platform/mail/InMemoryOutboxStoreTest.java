package com.creativeai.platform.mail;

class InMemoryOutboxStoreTest extends OutboxStoreContract {
  private final OutboxStore store = new InMemoryOutboxStore();

  @Override
  protected OutboxStore store() {
    return store;
  }
}
