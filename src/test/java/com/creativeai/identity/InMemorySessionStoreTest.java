package com.creativeai.identity;

import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.SessionStoreContract;

class InMemorySessionStoreTest extends SessionStoreContract {
  private final SessionStore store = new InMemorySessionStore();

  @Override
  protected SessionStore store() {
    return store;
  }
}
