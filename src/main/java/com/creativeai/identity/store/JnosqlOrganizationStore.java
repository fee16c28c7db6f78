package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;

/** Organizations in the {@code organizations} collection. */
@ApplicationScoped
public class JnosqlOrganizationStore implements OrganizationStore {
  @Inject MongoDBTemplate template;

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return template
        .find(OrganizationDocument.class, id.toString())
        .map(OrganizationDocument::toOrganization);
  }

  @Override
  public void save(OrganizationId id, Organization organization) {
    OrganizationDocument document = OrganizationDocument.of(organization);
    if (find(id).isPresent()) {
      template.update(document);
    } else {
      template.insert(document);
    }
  }

  @Override
  public List<Organization> listOf(UserId member) {
    try (Stream<OrganizationDocument> found =
        template.select(OrganizationDocument.class, eq("members.user", member.toString()))) {
      return found
          .map(OrganizationDocument::toOrganization)
          .sorted(Comparator.comparing(organization -> joinedAt(organization, member)))
          .toList();
    }
  }

  private static Instant joinedAt(Organization organization, UserId member) {
    return organization.findMember(member).map(Member::joinedAt).orElse(Instant.MAX);
  }
}
