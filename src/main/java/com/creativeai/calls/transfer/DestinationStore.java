package com.creativeai.calls.transfer;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** Keeps the destinations of organizations. */
public interface DestinationStore {
  void add(OrganizationId organization, Destination destination);

  Optional<Destination> find(OrganizationId organization, DestinationId id);

  /** By name. */
  List<Destination> list(OrganizationId organization);

  void remove(OrganizationId organization, DestinationId id);
}
