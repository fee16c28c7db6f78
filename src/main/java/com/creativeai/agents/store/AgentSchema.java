package com.creativeai.agents.store;

import com.creativeai.platform.persistence.SchemaPart;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;

/** Indexes of the agents capability. */
@ApplicationScoped
public class AgentSchema implements SchemaPart {
  static final String AGENTS = "agents";

  @Override
  public void apply(MongoDatabase database) {
    database.getCollection(AGENTS).createIndex(Indexes.ascending("organization", "name"));
    database.getCollection(AGENTS).createIndex(Indexes.ascending("providerAgentId"));
  }
}
