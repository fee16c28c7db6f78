package com.creativeai.identity;

import com.creativeai.identity.model.EmailTokenStore;
import com.creativeai.identity.model.EmailTokenStoreContract;

class InMemoryEmailTokenStoreTest extends EmailTokenStoreContract {
  private final EmailTokenStore store = new InMemoryEmailTokenStore();

  @Override
  protected EmailTokenStore store() {
    return store;
  }
}
