package com.creativeai.apikeys.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.apikeys.ApiKeyStore;
import com.creativeai.apikeys.ApiKeyStoreContract;
import com.creativeai.apikeys.Scopes;
import com.creativeai.identity.Role;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.TokenHash;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoApiKeyStoreTest extends ApiKeyStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoApiKeyStore());
  private final ApiKeyStore store = new MongoApiKeyStore(mongo.database());

  @Override
  protected ApiKeyStore store() {
    return store;
  }

  @Test
  void keyFromBeforeThereWereScopesHasThoseOfItsRole() {
    mongo
        .database()
        .getCollection("api_keys")
        .insertOne(
            new Document("_id", "00ff")
                .append("id", "019a0000-0000-7000-8000-0000000000e1")
                .append("organization", "019a0000-0000-7000-8000-0000000000c1")
                .append("name", "old")
                .append("start", "")
                .append("role", "owner")
                .append("createdAt", new Date(0)));

    assertThat(store.find(new TokenHash("00ff")).orElseThrow().scopes())
        .isEqualTo(Scopes.of(Role.OWNER))
        .contains("api-keys:write")
        .doesNotContain("account", "organization:own");
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
