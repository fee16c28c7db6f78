package com.creativeai.agents.account;

import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** The account that an organization connected, one at most. */
public interface AccountStore {
  Optional<KeptAccount> find(OrganizationId organization);

  /** Instead of the one that is there. */
  void put(OrganizationId organization, KeptAccount account);

  /** False when there is none. */
  boolean remove(OrganizationId organization);
}
