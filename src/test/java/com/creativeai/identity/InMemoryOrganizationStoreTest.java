package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.OrganizationStoreContract;

class InMemoryOrganizationStoreTest extends OrganizationStoreContract {
  private final OrganizationStore store = new InMemoryOrganizationStore();

  @Override
  protected OrganizationStore store() {
    return store;
  }
}
