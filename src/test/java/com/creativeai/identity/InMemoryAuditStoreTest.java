package com.creativeai.identity;

import com.creativeai.identity.model.AuditStore;
import com.creativeai.identity.model.AuditStoreContract;

class InMemoryAuditStoreTest extends AuditStoreContract {
  private final AuditStore store = new InMemoryAuditStore();

  @Override
  protected AuditStore store() {
    return store;
  }
}
