package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tenants. Every change is a compare-and-set, so none is ever lost (O1). */
public interface OrganizationStore {
  Optional<Organization> find(OrganizationId id);

  /** Stores a new one as version 1; false when there is one with the id. */
  boolean add(OrganizationId id, Organization organization);

  /** Stores the next version; false when the stored one is not the version this was made from. */
  boolean replace(OrganizationId id, Organization organization);

  /** The organizations the person is a member of, the one joined first coming first. */
  List<Organization> listOf(UserId member);

  /** Which organization the token invites to; the token decides, hence without one. */
  Optional<Organization> findByInvitation(TokenHash hash);

  /** The organizations that invited the address, whether or not the invitation is over. */
  List<Organization> listInviting(EmailAddress email);

  /** The organizations that people with an address in the domain may join. */
  List<Organization> listOpenTo(String domain);

  /** Counts a call; false when that period is over or has no call left. */
  boolean countCall(OrganizationId id, Instant periodEnd);

  /** Gives a counted call back, while its period runs. */
  void uncountCall(OrganizationId id, Instant periodEnd);
}
