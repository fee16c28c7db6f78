package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** H4: one key, one request. */
class IdempotencyTest {
  private final MovingClock clock = new MovingClock();
  private final MemoryMongo mongo = new MemoryMongo(new Idempotency());
  private final Idempotency idempotency =
      new Idempotency(mongo.database(), new IdGenerator(clock), clock);

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void repeatedRequestHasTheIdOfTheFirst() {
    assertThat(id("key", "request"))
        .isEqualTo(id("key", "request"))
        .isNotEqualTo(id("b", "request"));
  }

  @Test
  void keyOfAnotherRequestIsRefused() {
    id("key", "request");
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> id("key", "other"));
    assertThat(refused.type()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED);
  }

  /** Requests that were stored before stay known: SHA-256 in lower-case hexadecimal digits. */
  @Test
  void storedFormOfARequestStays() {
    id("key", "abc");
    assertThat(mongo.database().getCollection("idempotency_keys").find().first())
        .containsEntry(
            "request", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void keysAreForgottenByTheJobAfterADay() {
    UUID first = id("key", "request");
    clock.advance(Duration.ofHours(24));
    idempotency.forgetOld();
    assertThat(id("key", "request")).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    idempotency.forgetOld();
    assertThat(id("key", "other")).isNotEqualTo(first);
  }

  private UUID id(String key, String request) {
    return idempotency.idFor(Identities.ACME, key, request);
  }
}
