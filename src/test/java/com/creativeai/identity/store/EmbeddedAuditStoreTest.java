package com.creativeai.identity.store;

import com.creativeai.identity.model.AuditStore;
import com.creativeai.identity.model.AuditStoreContract;
import com.creativeai.platform.persistence.EmbeddedMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store that the sandbox runs on. */
class EmbeddedAuditStoreTest extends AuditStoreContract {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final AuditStore store = new MongoAuditStore(MONGO.database(new MongoAuditStore()));

  @Override
  protected AuditStore store() {
    return store;
  }
}
