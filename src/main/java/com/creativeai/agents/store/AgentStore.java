package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;

/** Agents in the {@code agents} collection. */
@ApplicationScoped
public class AgentStore implements AgentDirectory {
  @Inject MongoDBTemplate template;

  @Override
  public Optional<Agent> find(OrganizationId organization, AgentId id) {
    try (Stream<AgentDocument> found =
        template.select(
            AgentDocument.class,
            and(eq("_id", id.toString()), eq("organization", organization.toString())))) {
      return found.findFirst().map(AgentDocument::toAgent);
    }
  }

  @Override
  public List<Agent> list(OrganizationId organization) {
    try (Stream<AgentDocument> found =
        template.select(AgentDocument.class, eq("organization", organization.toString()))) {
      return found
          .filter(agent -> !agent.isArchived())
          .map(AgentDocument::toAgent)
          .sorted(Comparator.comparing(Agent::name, String.CASE_INSENSITIVE_ORDER))
          .toList();
    }
  }

  @Override
  public void save(OrganizationId organization, Agent agent) {
    AgentDocument document = AgentDocument.of(organization, agent);
    if (find(organization, agent.id()).isPresent()) {
      template.update(document);
    } else {
      // An id of another organization fails here, on the unique _id, and changes nothing there.
      template.insert(document);
    }
  }
}
