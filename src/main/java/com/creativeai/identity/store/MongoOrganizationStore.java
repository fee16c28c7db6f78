package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Organizations in the {@code organizations} collection; whoever may lose uses the driver. */
@ApplicationScoped
public class MongoOrganizationStore implements OrganizationStore {
  @Inject MongoDatabase database;

  public MongoOrganizationStore() {}

  MongoOrganizationStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(organizations().find(theOne(id)).first())
        .map(OrganizationMapping::organization);
  }

  @Override
  public boolean add(OrganizationId id, Organization organization) {
    return Duplicates.insert(organizations(), OrganizationMapping.document(organization, 1));
  }

  @Override
  public boolean replace(OrganizationId id, Organization organization) {
    long version = organization.version();
    Bson unchanged = version == 0 ? exists("version", false) : eq("version", version);
    return organizations()
            .replaceOne(
                and(theOne(id), unchanged), OrganizationMapping.document(organization, version + 1))
            .getMatchedCount()
        == 1;
  }

  @Override
  public List<Organization> listOf(UserId member) {
    return list(eq("members.user", member.toString())).stream()
        .sorted(Comparator.comparing(organization -> joinedAt(organization, member)))
        .toList();
  }

  @Override
  public Optional<Organization> findByInvitation(TokenHash hash) {
    return list(eq("invitations.hash", hash.value())).stream().findFirst();
  }

  @Override
  public List<Organization> listInviting(EmailAddress email) {
    return list(eq("invitations.email", email.value()));
  }

  @Override
  public List<Organization> listOpenTo(String domain) {
    return list(eq("settings.allowedDomains", domain)).stream()
        .sorted(Comparator.comparing(Organization::name))
        .toList();
  }

  @Override
  public boolean countCall(OrganizationId id, Instant periodEnd) {
    Optional<OptionalLong> limit = find(id).map(tenant -> tenant.subscription().callsLimit());
    return limit.isPresent() && countCall(id, periodEnd, limit.get());
  }

  /** The limit is part of the condition too: who lowers it meanwhile is right. */
  private boolean countCall(OrganizationId id, Instant periodEnd, OptionalLong limit) {
    Bson hasOneLeft =
        limit.isEmpty()
            ? exists("subscription.callsLimit", false)
            : and(
                eq("subscription.callsLimit", limit.getAsLong()),
                lt("subscription.callsUsed", limit.getAsLong()));
    return add(1, and(theOne(id), isPeriod(periodEnd), hasOneLeft));
  }

  @Override
  public void uncountCall(OrganizationId id, Instant periodEnd) {
    add(-1, and(theOne(id), isPeriod(periodEnd), gt("subscription.callsUsed", 0L)));
  }

  private boolean add(long calls, Bson condition) {
    return organizations()
            .updateOne(condition, combine(inc("subscription.callsUsed", calls), inc("version", 1L)))
            .getMatchedCount()
        == 1;
  }

  private List<Organization> list(Bson condition) {
    return organizations()
        .find(condition)
        .map(OrganizationMapping::organization)
        .into(new ArrayList<>());
  }

  private static Bson theOne(OrganizationId id) {
    return eq("_id", id.toString());
  }

  private static Bson isPeriod(Instant end) {
    return eq("subscription.currentPeriodEnd", Date.from(end));
  }

  private static Instant joinedAt(Organization organization, UserId member) {
    return organization.findMember(member).map(Member::joinedAt).orElse(Instant.MAX);
  }

  private MongoCollection<Document> organizations() {
    return database.getCollection(IdentitySchema.ORGANIZATIONS);
  }
}
