package com.creativeai.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.AiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.identity.UserId;
import com.creativeai.identity.VoicePreferences;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.platform.persistence.MemoryMongo;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ID-4: settings of people. */
class MongoPersonalSettingsStoreTest {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final PersonalSettings SET =
      new PersonalSettings(
          false,
          true,
          "+14155552671",
          new AiSettings(
              Optional.of("019a0000-0000-7000-8000-0000000000d1"),
              List.of(new CustomPrompt("Confirm", "Confirm it."), new CustomPrompt("Ask", "Ask.")),
              new VoicePreferences(Optional.of("de-CH"), Optional.of("Anna"))));

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

  @Test
  void settingsOfBeforeThereWerePreferencesForCallsHaveNone() {
    mongo
        .database()
        .getCollection("personal_settings")
        .insertOne(new Document("_id", ADA.toString()).append("mail", false).append("sms", true));

    assertThat(store.find(ADA)).contains(new PersonalSettings(false, true, "", AiSettings.NONE));
  }
}
