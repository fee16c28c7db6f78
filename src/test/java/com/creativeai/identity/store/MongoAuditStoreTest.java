package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.AuditVerification;
import com.creativeai.identity.WriteAudit;
import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.identity.model.AuditStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import com.mongodb.client.MongoCollection;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 25: whoever can write to the database is found out. */
class MongoAuditStoreTest extends AuditStoreContract {
  private static final int ENTRIES = 5;

  private final MemoryMongo mongo = new MemoryMongo(new MongoAuditStore());
  private final AuditStore store = new MongoAuditStore(mongo.database());

  @Override
  protected AuditStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }

  static Stream<Bson> edits() {
    return Stream.of(
        set("actor", "eve"),
        set("action", "member.added"),
        set("target", "nobody"),
        set("at", new Date(0)),
        set("details", java.util.List.of()),
        set("details.0.value", "viewer"),
        set("details.0.name", "other"),
        set("previous", "0".repeat(63) + "1"),
        set("hash", "0".repeat(64)),
        set("actor", 7),
        set("at", "yesterday"),
        set("details", "none"),
        set("more", "than before"),
        set("sequence", "3"),
        inc("sequence", 100L),
        set("organization", "019a0000-0000-7000-8000-0000000000c2"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void editedRowIsNamed(Bson edit) {
    fill();
    rows().updateOne(eq("_id", ACME + ":3"), edit);
    assertThat(firstBroken()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, ENTRIES})
  void editedRowWithAMatchingHashOfItsOwnIsNamedByTheNext(long sequence) {
    fill();
    AuditEntry old = store.listAfter(ACME, AuditFilter.ALL, sequence - 1, 1).get(0);
    AuditEntry forged =
        new AuditEntry(
            ACME,
            sequence,
            old.at(),
            "eve",
            old.action(),
            old.target(),
            old.details(),
            old.previous(),
            "");
    rows()
        .updateOne(
            eq("_id", ACME + ":" + sequence),
            combine(set("actor", "eve"), set("hash", forged.computedHash())));
    assertThat(firstBroken()).isBetween(sequence, sequence + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, ENTRIES})
  void deletedRowIsNamed(long sequence) {
    fill();
    rows().deleteOne(eq("_id", ACME + ":" + sequence));
    assertThat(firstBroken()).isEqualTo(sequence);
  }

  @Test
  void allRowsDeletedIsNamed() {
    fill();
    rows().deleteMany(new Document());
    assertThat(firstBroken()).isEqualTo(1);
  }

  @Test
  void deletedLastRowStaysNamedWhenOthersFollow() {
    fill();
    rows().deleteOne(eq("_id", ACME + ":" + ENTRIES));
    new WriteAudit(store, clock).record(ACME, "ada", "a.b", "c", Map.of());
    assertThat(firstBroken()).isEqualTo(ENTRIES);
  }

  @Test
  void insertedRowsAreNamed() {
    assertInserted(row -> row.append("_id", "x").append("sequence", ENTRIES + 1L), ENTRIES + 1);
    assertInserted(row -> row.append("_id", "y").append("sequence", 0L), 0);
    assertInserted(
        row -> row.append("_id", ACME + ":6").append("sequence", ENTRIES + 1L), ENTRIES + 1);
  }

  @Test
  void secondRowWithANumberIsNamedEvenBetweenBatches() {
    IntStream.range(0, 501).forEach(number -> write("ada", "a.b", "t" + number, Map.of()));
    rows().dropIndexes();
    Document copy = row(500).append("_id", ACME + ":zzz");
    rows().insertOne(copy);
    assertThat(firstBroken()).isEqualTo(500);
  }

  private void assertInserted(Consumer<Document> change, long named) {
    rows().deleteMany(new Document());
    mongo.database().getCollection("audit_ends").deleteMany(new Document());
    fill();
    Document row = row(3);
    change.accept(row);
    rows().insertOne(row);
    assertThat(firstBroken()).isEqualTo(named);
  }

  private void fill() {
    WriteAudit audit = new WriteAudit(store, clock);
    IntStream.range(0, ENTRIES)
        .forEach(
            number ->
                audit.record(
                    ACME, "ada", "member.changed", "bob" + number, Map.of("role", "admin")));
    assertThat(verify()).extracting(AuditVerification::isSound).isEqualTo(true);
  }

  private long firstBroken() {
    return verify().broken().orElseThrow().sequence();
  }

  private Document row(long sequence) {
    Document row = rows().find(eq("_id", ACME + ":" + sequence)).first();
    return row == null ? new Document() : row;
  }

  private MongoCollection<Document> rows() {
    return mongo.database().getCollection("audit_log");
  }
}
