package com.creativeai.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ID-4: settings of people. */
class MongoPersonalSettingsStoreTest {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final PersonalSettings SET = new PersonalSettings(false, true, "+14155552671");

  private final MemoryMongo mongo = new MemoryMongo(new IdentitySchema());
  private final PersonalSettingsStore store = new MongoPersonalSettingsStore(mongo.database());

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void savedSettingsAreFoundAndReplaced() {
    assertThat(store.find(ADA)).isEmpty();
    store.save(ADA, SET);
    assertThat(store.find(ADA)).contains(SET);
    store.save(ADA, PersonalSettings.DEFAULT);
    assertThat(store.find(ADA)).contains(PersonalSettings.DEFAULT);
  }
}
