package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The ledger in the {@code dial_attempts} collection. */
@ApplicationScoped
public class MongoAttemptStore implements AttemptStore {
  @Inject MongoDatabase database;

  public MongoAttemptStore() {}

  public MongoAttemptStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public boolean intend(OrganizationId organization, DialAttempt attempt) {
    return Duplicates.insert(attempts(), document(attempt));
  }

  @Override
  public Optional<DialAttempt> find(OrganizationId organization, AttemptId id) {
    return first(theOne(organization, id));
  }

  @Override
  public boolean move(
      OrganizationId organization,
      AttemptId id,
      long fence,
      Set<State> from,
      State to,
      Instant at) {
    return won(
        movable(organization, id, fence, from),
        combine(set("state", to.name()), set("changedAt", Date.from(at))));
  }

  @Override
  public void revive(OrganizationId organization, AttemptId id, long fence, Instant at) {
    won(
        movable(organization, id, fence, Set.of(State.REFUSED, State.NOT_PLACED)),
        combine(
            set("state", State.INTENDED.name()),
            set("intendedAt", Date.from(at)),
            set("changedAt", Date.from(at)),
            unset("emptyListAt")));
  }

  private static Bson movable(
      OrganizationId organization, AttemptId id, long fence, Set<State> from) {
    return and(
        theOne(organization, id),
        eq("fence", fence),
        in("state", from.stream().map(Enum::name).toList()));
  }

  @Override
  public boolean bind(OrganizationId organization, AttemptId id, CarrierCallId call, Instant at) {
    Bson free =
        and(
            theOne(organization, id),
            exists("carrierCall", false),
            in("state", State.INTENDED.name(), State.DIALING.name()));
    Bson bound =
        combine(
            set("carrierCall", call.value()),
            set("state", State.PLACED.name()),
            set("changedAt", Date.from(at)));
    try {
      if (won(free, bound)) {
        return true;
      }
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        // The call belongs to another attempt.
        return false;
      }
      throw failed;
    }
    return find(organization, id).map(now -> call.equals(now.carrierCall())).orElse(false);
  }

  @Override
  public void noteEmptyList(OrganizationId organization, AttemptId id, Instant at) {
    won(
        and(theOne(organization, id), exists("emptyListAt", false)),
        set("emptyListAt", Date.from(at)));
  }

  @Override
  public void issueToken(
      OrganizationId organization, AttemptId id, String hash, Instant validUntil) {
    won(
        theOne(organization, id),
        combine(set("tokenHash", hash), set("tokenUntil", Date.from(validUntil))));
  }

  @Override
  public boolean consumeToken(
      OrganizationId organization, AttemptId id, CarrierCallId call, String hash, Instant now) {
    Bson presented =
        and(
            theOne(organization, id),
            eq("carrierCall", call.value()),
            eq("tokenHash", hash),
            gt("tokenUntil", Date.from(now)));
    return won(presented, combine(unset("tokenHash"), unset("tokenUntil")));
  }

  @Override
  public Optional<DialAttempt> findByCarrierCall(CarrierCallId call) {
    return first(eq("carrierCall", call.value()));
  }

  @Override
  public List<DialAttempt> list(State state, Instant unchangedSince, int most) {
    return attempts()
        .find(and(eq("state", state.name()), lt("changedAt", Date.from(unchangedSince))))
        .sort(Sorts.ascending("changedAt"))
        .limit(most)
        .map(MongoAttemptStore::attempt)
        .into(new ArrayList<>());
  }

  private static Bson theOne(OrganizationId organization, AttemptId id) {
    return and(eq("_id", id.value()), eq("organization", organization.toString()));
  }

  private boolean won(Bson filter, Bson update) {
    return attempts().updateOne(filter, update).getMatchedCount() == 1;
  }

  private Optional<DialAttempt> first(Bson filter) {
    return Optional.ofNullable(attempts().find(filter).first()).map(MongoAttemptStore::attempt);
  }

  private MongoCollection<Document> attempts() {
    return database.getCollection(CallsSchema.ATTEMPTS);
  }

  private static Document document(DialAttempt attempt) {
    Document document =
        new Document("_id", attempt.id().value())
            .append("organization", attempt.organization().toString())
            .append("from", attempt.from().e164())
            .append("to", attempt.to().e164())
            .append("state", attempt.state().name())
            .append("fence", attempt.fence())
            .append("intendedAt", Date.from(attempt.intendedAt()))
            .append("changedAt", Date.from(attempt.changedAt()));
    CarrierCallId call = attempt.carrierCall();
    return call == null ? document : document.append("carrierCall", call.value());
  }

  private static DialAttempt attempt(Document document) {
    String carrierCall = document.getString("carrierCall");
    return new DialAttempt(
        new AttemptId(document.getString("_id")),
        OrganizationId.parse(document.getString("organization")),
        new PhoneNumber(document.getString("from")),
        new PhoneNumber(document.getString("to")),
        State.valueOf(document.getString("state")),
        carrierCall == null ? null : new CarrierCallId(carrierCall),
        document.getLong("fence"),
        document.getDate("intendedAt").toInstant(),
        document.getDate("changedAt").toInstant(),
        instant(document.getDate("emptyListAt")));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
