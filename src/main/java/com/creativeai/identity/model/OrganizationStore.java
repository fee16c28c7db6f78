package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The tenants. */
public interface OrganizationStore {
  Optional<Organization> find(OrganizationId id);

  /** Adds or replaces it. */
  void save(OrganizationId id, Organization organization);

  /** The organizations the person is a member of, the one joined first coming first. */
  List<Organization> listOf(UserId member);
}
