package com.creativeai.identity;

import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.UserStoreContract;

class InMemoryUserStoreTest extends UserStoreContract {
  private final UserStore store = new InMemoryUserStore();

  @Override
  protected UserStore store() {
    return store;
  }
}
