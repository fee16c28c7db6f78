package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.OrganizationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Organizations in a map. */
public final class InMemoryOrganizationStore implements OrganizationStore {
  private final Map<OrganizationId, Organization> organizations = new LinkedHashMap<>();

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(organizations.get(id));
  }

  @Override
  public void save(OrganizationId id, Organization organization) {
    organizations.put(id, organization);
  }

  @Override
  public List<Organization> listOf(UserId member) {
    return organizations.values().stream()
        .filter(organization -> organization.findMember(member).isPresent())
        .sorted(
            Comparator.comparing(
                organization -> organization.findMember(member).orElseThrow().joinedAt()))
        .toList();
  }
}
