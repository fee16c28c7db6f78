package com.creativeai.identity.store;

import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.UserStoreContract;
import com.creativeai.platform.persistence.JnosqlContainer;
import org.junit.jupiter.api.AfterEach;

class JnosqlUserStoreTest extends UserStoreContract {
  private final JnosqlContainer container =
      new JnosqlContainer(new IdentitySchema(), JnosqlUserStore.class);

  @Override
  protected UserStore store() {
    return container.get(UserStore.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }
}
