package com.creativeai.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.OrganizationStoreContract;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoOrganizationStoreTest extends OrganizationStoreContract {
  private static final String ID = "019a0000-0000-7000-8000-0000000000c9";
  private static final String ADA = "019a0000-0000-7000-8000-0000000000a1";

  private final MemoryMongo mongo = new MemoryMongo(new IdentitySchema());
  private final OrganizationStore store = new MongoOrganizationStore(mongo.database());

  @Override
  protected OrganizationStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }

  /** As the first release wrote it, through JNoSQL: times are texts, and there was no plan. */
  @Test
  void organizationOfTheFirstReleaseStaysReadableAndChangeable() {
    mongo
        .database()
        .getCollection(IdentitySchema.ORGANIZATIONS)
        .insertOne(
            new Document("_id", ID)
                .append("name", "Demo")
                .append(
                    "members",
                    List.of(
                        new Document("user", ADA)
                            .append("role", "owner")
                            .append("joinedAt", "2026-11-22T12:00:00Z")))
                .append("createdAt", "2026-11-22T12:00:00Z"));
    OrganizationId id = OrganizationId.parse(ID);
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");

    Organization found = store.find(id).orElseThrow();
    assertThat(found)
        .isEqualTo(
            new Organization(
                id, "Demo", List.of(new Member(UserId.parse(ADA), Role.OWNER, noon)), noon));
    assertThat(found.subscription()).isEqualTo(Subscription.UNLIMITED);
    assertThat(store.replace(id, found.withName("Renamed"))).isTrue();
    assertThat(store.replace(id, found.withName("Lost"))).isFalse();
    assertThat(store.find(id).orElseThrow().name()).isEqualTo("Renamed");
  }
}
