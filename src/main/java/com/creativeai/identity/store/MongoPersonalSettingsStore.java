package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;

/**
 * Settings in the {@code personal_settings} collection, {@code _id} the person's. Apart from the
 * user's document, so that a change of them never meets one of the password.
 */
@ApplicationScoped
public class MongoPersonalSettingsStore implements PersonalSettingsStore {
  private static final String SETTINGS = "personal_settings";

  @Inject MongoDatabase database;

  public MongoPersonalSettingsStore() {}

  MongoPersonalSettingsStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<PersonalSettings> find(UserId user) {
    return Optional.ofNullable(settings().find(eq("_id", user.toString())).first())
        .map(
            document ->
                new PersonalSettings(
                    document.getBoolean("mail", PersonalSettings.DEFAULT.mailWanted()),
                    document.getBoolean("sms", PersonalSettings.DEFAULT.smsWanted()),
                    document.get("defaultCallerId", ""),
                    AiSettingsMapping.read(document.get("ai", new Document()))));
  }

  @Override
  public void save(UserId user, PersonalSettings changed) {
    settings()
        .replaceOne(
            eq("_id", user.toString()),
            new Document("_id", user.toString())
                .append("mail", changed.mailWanted())
                .append("sms", changed.smsWanted())
                .append("defaultCallerId", changed.defaultCallerId())
                .append("ai", AiSettingsMapping.write(changed.ai())),
            new ReplaceOptions().upsert(true));
  }

  private MongoCollection<Document> settings() {
    return database.getCollection(SETTINGS);
  }
}
