package com.creativeai.agents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.AgentWorkshop;
import com.creativeai.agents.AgentWorkshopContract;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Test
  void draftFromBeforeAgentsCouldBeImportedStandsForNothing() {
    MongoCollection<Document> drafts = mongo.database().getCollection("agent_drafts");
    drafts.drop();
    drafts.insertOne(new Document("_id", "f1").append("providerAgentId", ""));
    drafts.insertOne(new Document("_id", "f2").append("providerAgentId", ""));

    new MongoAgentWorkshop().apply(mongo.database());

    assertThat(drafts.countDocuments(Filters.exists("providerAgentId"))).isZero();
  }

  @Test
  void firstAgentThatIsSharedIsKnownByEverybodysOwn() {
    MongoCollection<Document> agents = mongo.database().getCollection(AgentSchema.AGENTS);
    AgentId theirs = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    agents.insertOne(seeded(GLOBEX, theirs));
    agents.insertOne(seeded(ACME, ID));

    assertThat(workshop.findProvided(ACME, List.of("agent_x")))
        .isEqualTo(Map.of("agent_x", Optional.of(ID)));
    assertThat(workshop.findProvided(GLOBEX, List.of("agent_x")))
        .isEqualTo(Map.of("agent_x", Optional.of(theirs)));
  }

  private static Document seeded(OrganizationId organization, AgentId id) {
    return new Document("_id", id.toString())
        .append("organization", organization.toString())
        .append("providerAgentId", "agent_x");
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
