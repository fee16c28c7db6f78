package com.creativeai.agents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.AgentWorkshop;
import com.creativeai.agents.AgentWorkshopContract;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
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

  /** A14: ids were unique among all accounts before. */
  @Test
  void draftFromBeforeItsAccountCountedStandsForItsAgentThere() {
    MongoCollection<Document> drafts = mongo.database().getCollection("agent_drafts");
    AgentId theirs = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    drafts.drop();
    drafts.createIndex(
        Indexes.ascending("providerAgentId"), new IndexOptions().unique(true).sparse(true));
    drafts.insertOne(seeded(GLOBEX, theirs).append("ownAccount", true));
    drafts.insertOne(seeded(ACME, ID).append("providerAgentId", "agent_y"));

    new MongoAgentWorkshop().apply(mongo.database());
    new MongoAgentWorkshop().apply(mongo.database());

    assertThat(drafts.find().map(draft -> draft.getString("standsFor")).into(new ArrayList<>()))
        .containsExactlyInAnyOrder(GLOBEX + "/agent_x", "/agent_y");
    assertThat(drafts.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
        .contains("standsFor_1")
        .doesNotContain("providerAgentId_1");
  }

  @Test
  void firstAgentThatIsSharedIsKnownByEverybodysOwn() {
    MongoCollection<Document> agents = mongo.database().getCollection(AgentSchema.AGENTS);
    AgentId theirs = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    agents.insertOne(seeded(GLOBEX, theirs));
    agents.insertOne(seeded(ACME, ID));

    assertThat(workshop.findProvided(ACME, AgentAccount.DEFAULT, List.of("agent_x")))
        .isEqualTo(Map.of("agent_x", Optional.of(ID)));
    assertThat(workshop.findProvided(GLOBEX, AgentAccount.DEFAULT, List.of("agent_x")))
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
