package com.creativeai.agents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.AgentWorkshop;
import com.creativeai.agents.AgentWorkshopContract;
import com.creativeai.platform.persistence.MemoryMongo;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAgentWorkshopTest extends AgentWorkshopContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoAgentWorkshop());
  private final AgentWorkshop workshop = new MongoAgentWorkshop(mongo.database());

  @Override
  protected AgentWorkshop workshop() {
    return workshop;
  }

  @Test
  void agentFromBeforeThereWereVersionsGetsItsFirstOnce() {
    MongoCollection<Document> agents = mongo.database().getCollection(AgentSchema.AGENTS);
    agents.insertOne(
        new Document("_id", ID.toString())
            .append("organization", ACME.toString())
            .append("version", 1)
            .append("name", "Concierge")
            .append("providerAgentId", "agent_x")
            .append("language", "en")
            .append("prompt", "Be kind.")
            .append("firstMessage", "Hello."));

    new MongoAgentWorkshop().apply(mongo.database());
    new MongoAgentWorkshop().apply(mongo.database());

    assertThat(workshop.listVersions(ACME, ID))
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.number()).isEqualTo(1);
              assertThat(version.spec().prompt()).isEqualTo("Be kind.");
              assertThat(version.publishedBy()).isEqualTo(AgentVersion.SYSTEM);
            });
    assertThat(agents.countDocuments(new Document("archived", false))).isEqualTo(1);
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
