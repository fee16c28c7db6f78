package com.creativeai.identity.store;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.OrganizationStoreContract;
import com.creativeai.platform.persistence.JnosqlContainer;
import org.junit.jupiter.api.AfterEach;

class JnosqlOrganizationStoreTest extends OrganizationStoreContract {
  private final JnosqlContainer container =
      new JnosqlContainer(new IdentitySchema(), JnosqlOrganizationStore.class);

  @Override
  protected OrganizationStore store() {
    return container.get(OrganizationStore.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }
}
