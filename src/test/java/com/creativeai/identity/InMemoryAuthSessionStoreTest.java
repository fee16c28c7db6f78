package com.creativeai.identity;

import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.AuthSessionStoreContract;

class InMemoryAuthSessionStoreTest extends AuthSessionStoreContract {
  private final AuthSessionStore store = new InMemoryAuthSessionStore();

  @Override
  protected AuthSessionStore store() {
    return store;
  }
}
