package com.creativeai.identity;

import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactorStoreContract;

class InMemorySecondFactorStoreTest extends SecondFactorStoreContract {
  private final SecondFactorStore store = new InMemorySecondFactorStore();

  @Override
  protected SecondFactorStore store() {
    return store;
  }
}
