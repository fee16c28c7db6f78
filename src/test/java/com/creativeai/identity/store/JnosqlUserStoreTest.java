package com.creativeai.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.UserStoreContract;
import com.creativeai.platform.persistence.JnosqlContainer;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JnosqlUserStoreTest extends UserStoreContract {
  private final JnosqlContainer container =
      new JnosqlContainer(new IdentitySchema(), JnosqlUserStore.class);

  @Override
  protected UserStore store() {
    return container.get(UserStore.class);
  }

  @Test
  void documentFromBeforeConfirmationsIsReadAsConfirmed() {
    container
        .mongo()
        .database()
        .getCollection(IdentitySchema.USERS)
        .insertOne(
            new Document("_id", "019a0000-0000-7000-8000-0000000000a9")
                .append("email", "old@acme.example")
                .append("name", "Old")
                .append("password", "hash")
                .append("createdAt", Date.from(MovingClock.NOON)));

    assertThat(store().findByEmail(new EmailAddress("old@acme.example")))
        .hasValueSatisfying(
            old -> {
              assertThat(old.isConfirmed()).isTrue();
              assertThat(old.profile().timezone()).isEqualTo("UTC");
              assertThat(old.metadata()).isEmpty();
            });
  }

  @AfterEach
  void stop() {
    container.close();
  }
}
