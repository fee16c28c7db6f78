package com.creativeai.identity.store;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.OrganizationStoreContract;
import com.creativeai.platform.persistence.EmbeddedMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store that the sandbox runs on. */
class EmbeddedOrganizationStoreTest extends OrganizationStoreContract {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final OrganizationStore store =
      new MongoOrganizationStore(MONGO.database(new IdentitySchema()));

  @Override
  protected OrganizationStore store() {
    return store;
  }
}
