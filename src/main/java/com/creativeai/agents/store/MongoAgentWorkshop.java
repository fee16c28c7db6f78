package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.AgentWorkshop;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Drafts in {@code agent_drafts}, {@code _id} the agent; versions in {@code agent_versions}, {@code
 * _id} agent and number, so that of two who publish at a time one is first. No two drafts stand for
 * the same agent in one account at the provider.
 */
@ApplicationScoped
public class MongoAgentWorkshop implements AgentWorkshop, SchemaPart {
  private static final String DRAFTS = "agent_drafts";
  private static final String VERSIONS = "agent_versions";
  private static final String ORGANIZATION = "organization";
  private static final String REVISION = "revision";
  private static final String PUBLISHED_REVISION = "publishedRevision";
  private static final String PROVIDED = "providerAgentId";

  /** The agent at the provider with the owner of its account, in one value for the index. */
  private static final String STANDS_FOR = "standsFor";

  /** Of the time before there were own accounts, when ids were unique among all. */
  private static final String OLD_INDEX = "providerAgentId_1";

  private static final String PUBLISHING = "publishingSince";
  private static final String ACCOUNT_SINCE = "accountSince";
  private static final String SPEC = "spec";

  @Inject MongoDatabase database;

  public MongoAgentWorkshop() {}

  public MongoAgentWorkshop(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Agents of the time before there were versions get their first one; drafts that nothing at the
   * provider belongs to say nothing of it, so that the index has those that do.
   */
  @Override
  public void apply(MongoDatabase schema) {
    MongoCollection<Document> drafts = schema.getCollection(DRAFTS);
    drafts.updateMany(eq(PROVIDED, ""), unset(PROVIDED));
    drafts.createIndex(Indexes.ascending(STANDS_FOR), new IndexOptions().unique(true).sparse(true));
    sayWhatTheyStandFor(drafts);
    dropOldIndex(drafts);
    drafts.createIndex(Indexes.ascending(ORGANIZATION));
    schema.getCollection(VERSIONS).createIndex(Indexes.ascending(ORGANIZATION, "agent"));
    MongoCollection<Document> agents = schema.getCollection(AgentSchema.AGENTS);
    agents
        .find(exists(AgentDocument.ARCHIVED, false))
        .forEach(
            agent -> {
              Duplicates.insert(schema.getCollection(VERSIONS), firstVersion(agent));
              agents.updateOne(
                  eq("_id", agent.getString("_id")), set(AgentDocument.ARCHIVED, false));
            });
  }

  /** Drafts of before have ids that are unique, so none of them is in another's way. */
  private static void sayWhatTheyStandFor(MongoCollection<Document> drafts) {
    drafts
        .find(and(exists(PROVIDED), exists(STANDS_FOR, false)))
        .forEach(
            draft ->
                drafts.updateOne(
                    and(eq("_id", draft.getString("_id")), exists(STANDS_FOR, false)),
                    set(STANDS_FOR, standsFor(provided(draft)))));
  }

  private static void dropOldIndex(MongoCollection<Document> drafts) {
    for (Document index : drafts.listIndexes()) {
      if (index.getString("name").equals(OLD_INDEX)) {
        drafts.dropIndex(OLD_INDEX);
      }
    }
  }

  @Override
  public Optional<AgentDraft> findDraft(OrganizationId organization, AgentId id) {
    return Optional.ofNullable(drafts().find(theOne(organization, id)).first())
        .map(MongoAgentWorkshop::draft);
  }

  @Override
  public List<AgentDraft> listDrafts(OrganizationId organization) {
    return drafts()
        .find(eq(ORGANIZATION, organization.toString()))
        .map(MongoAgentWorkshop::draft)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Optional<AgentId>> findProvided(
      OrganizationId organization, AgentAccount account, Collection<String> providerAgentIds) {
    Bson recorded = and(in(PROVIDED, providerAgentIds), within(account));
    Map<String, Optional<AgentId>> known = new HashMap<>();
    for (String collection : List.of(DRAFTS, AgentSchema.AGENTS)) {
      for (Document agent : database.getCollection(collection).find(recorded)) {
        Optional<AgentId> ours =
            agent.getString(ORGANIZATION).equals(organization.toString())
                ? Optional.of(AgentId.parse(agent.getString("_id")))
                : Optional.empty();
        known.merge(agent.getString(PROVIDED), ours, (one, other) -> one.or(() -> other));
      }
    }
    return known;
  }

  @Override
  public boolean addDraft(OrganizationId organization, AgentDraft draft) {
    Document document =
        new Document("_id", draft.id().toString())
            .append(ORGANIZATION, organization.toString())
            .append(REVISION, draft.revision())
            .append(PUBLISHED_REVISION, draft.publishedRevision())
            .append(SPEC, SpecDocument.of(draft.spec()))
            .append(AgentDocument.ARCHIVED, draft.archived())
            .append("changedAt", Date.from(draft.changedAt()))
            .append("changedBy", draft.changedBy())
            .append(AgentDocument.OWN_ACCOUNT, draft.provided().account().isOwn());
    if (!draft.provided().isNone()) {
      document
          .append(PROVIDED, draft.provided().id())
          .append(STANDS_FOR, standsFor(draft.provided()));
    }
    return Duplicates.insert(drafts(), document);
  }

  @Override
  public boolean replaceDraft(OrganizationId organization, AgentDraft draft) {
    return drafts()
            .updateOne(
                and(theOne(organization, draft.id()), eq(REVISION, draft.revision() - 1)),
                combine(
                    set(REVISION, draft.revision()),
                    set(SPEC, SpecDocument.of(draft.spec())),
                    set("changedAt", Date.from(draft.changedAt())),
                    set("changedBy", draft.changedBy())))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void keepProvided(OrganizationId organization, AgentId id, ProvidedAgent provided) {
    drafts()
        .updateOne(
            theOne(organization, id),
            combine(
                set(PROVIDED, provided.id()),
                set(STANDS_FOR, standsFor(provided)),
                set(AgentDocument.OWN_ACCOUNT, provided.account().isOwn())));
  }

  @Override
  public boolean beginPublishing(
      OrganizationId organization, AgentId id, long revision, Instant now, Instant stale) {
    return drafts()
            .updateOne(
                and(
                    theOne(organization, id),
                    eq(REVISION, revision),
                    or(exists(PUBLISHING, false), lt(PUBLISHING, Date.from(stale)))),
                set(PUBLISHING, Date.from(now)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void endPublishing(OrganizationId organization, AgentId id) {
    drafts().updateOne(theOne(organization, id), unset(PUBLISHING));
  }

  @Override
  public boolean addVersion(OrganizationId organization, AgentVersion version) {
    return Duplicates.insert(
        versions(),
        new Document("_id", versionId(version.agent().toString(), version.number()))
            .append(ORGANIZATION, organization.toString())
            .append("agent", version.agent().toString())
            .append("number", version.number())
            .append(SPEC, SpecDocument.of(version.spec()))
            .append(PROVIDED, version.provided().id())
            .append(AgentDocument.OWN_ACCOUNT, version.provided().account().isOwn())
            .append(ACCOUNT_SINCE, version.accountSince().map(Date::from).orElse(null))
            .append("publishedAt", Date.from(version.publishedAt()))
            .append("publishedBy", version.publishedBy())
            .append("note", version.note()));
  }

  @Override
  public Optional<AgentVersion> findVersion(OrganizationId organization, AgentId id, int number) {
    return Optional.ofNullable(
            versions()
                .find(
                    and(
                        eq("_id", versionId(id.toString(), number)),
                        eq(ORGANIZATION, organization.toString())))
                .first())
        .map(MongoAgentWorkshop::version);
  }

  @Override
  public List<AgentVersion> listVersions(OrganizationId organization, AgentId id) {
    List<AgentVersion> found =
        versions()
            .find(and(eq(ORGANIZATION, organization.toString()), eq("agent", id.toString())))
            .map(MongoAgentWorkshop::version)
            .into(new ArrayList<>());
    found.sort(Comparator.comparingInt(AgentVersion::number).reversed());
    return found;
  }

  @Override
  public void published(OrganizationId organization, AgentId id, long revision) {
    drafts()
        .updateOne(
            theOne(organization, id),
            combine(set(PUBLISHED_REVISION, revision), set(AgentDocument.ARCHIVED, false)));
  }

  @Override
  public void archive(OrganizationId organization, AgentId id) {
    drafts().updateOne(theOne(organization, id), set(AgentDocument.ARCHIVED, true));
    database
        .getCollection(AgentSchema.AGENTS)
        .updateOne(theOne(organization, id), set(AgentDocument.ARCHIVED, true));
  }

  private static Document firstVersion(Document agent) {
    String id = agent.getString("_id");
    int number = agent.get("version", Number.class).intValue();
    AgentSpec spec =
        AgentSpec.plain(
            agent.getString("name"),
            agent.getString("language"),
            agent.getString("prompt"),
            agent.getString("firstMessage"));
    return new Document("_id", versionId(id, number))
        .append(ORGANIZATION, agent.getString(ORGANIZATION))
        .append("agent", id)
        .append("number", number)
        .append(SPEC, SpecDocument.of(spec))
        .append(PROVIDED, agent.getString(PROVIDED))
        .append("publishedAt", Date.from(Instant.EPOCH))
        .append("publishedBy", AgentVersion.SYSTEM)
        .append("note", "");
  }

  private static Bson theOne(OrganizationId organization, AgentId id) {
    return and(eq("_id", id.toString()), eq(ORGANIZATION, organization.toString()));
  }

  /** What says nothing of its account is in the default one. */
  private static Bson within(AgentAccount account) {
    return account
        .owner()
        .map(owner -> and(eq(ORGANIZATION, owner.toString()), eq(AgentDocument.OWN_ACCOUNT, true)))
        .orElseGet(() -> ne(AgentDocument.OWN_ACCOUNT, true));
  }

  private static String standsFor(ProvidedAgent agent) {
    return agent.account().owner().map(OrganizationId::toString).orElse("") + "/" + agent.id();
  }

  private static String versionId(String agent, int number) {
    return agent + ":" + number;
  }

  private static AgentDraft draft(Document document) {
    return new AgentDraft(
        AgentId.parse(document.getString("_id")),
        OrganizationId.parse(document.getString(ORGANIZATION)),
        document.getLong(REVISION),
        document.getLong(PUBLISHED_REVISION),
        SpecDocument.toSpec(document.get(SPEC, Document.class)),
        provided(document),
        document.getBoolean(AgentDocument.ARCHIVED),
        document.getDate("changedAt").toInstant(),
        document.getString("changedBy"));
  }

  private static AgentVersion version(Document document) {
    return new AgentVersion(
        AgentId.parse(document.getString("agent")),
        OrganizationId.parse(document.getString(ORGANIZATION)),
        document.getInteger("number"),
        SpecDocument.toSpec(document.get(SPEC, Document.class)),
        provided(document),
        Optional.ofNullable(document.getDate(ACCOUNT_SINCE)).map(Date::toInstant),
        document.getDate("publishedAt").toInstant(),
        document.getString("publishedBy"),
        document.getString("note"));
  }

  private static ProvidedAgent provided(Document document) {
    OrganizationId owner = OrganizationId.parse(document.getString(ORGANIZATION));
    boolean own = document.getBoolean(AgentDocument.OWN_ACCOUNT, false);
    return new ProvidedAgent(AgentAccount.of(owner, own), document.get(PROVIDED, ""));
  }

  private MongoCollection<Document> drafts() {
    return database.getCollection(DRAFTS);
  }

  private MongoCollection<Document> versions() {
    return database.getCollection(VERSIONS);
  }
}
