package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.Role;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7: what was said as a file. */
class ExportTranscriptTest {
  private static final Turn HELLO =
      new Turn(1, Speaker.ASSISTANT, "Hello", null, NOON, 0, Turn.State.SAID);

  private final MemoryMongo mongo = new MemoryMongo();
  private final RecordedAudit audit = new RecordedAudit();
  private final StoresForTests stores =
      StoresForTests.on(mongo.database(), Clock.fixed(NOON, ZoneOffset.UTC));
  private ExportTranscript exports;

  @BeforeEach
  void talk() {
    ReadCalls calls = new ReadCalls();
    calls.calls = stores.calls();
    exports = new ExportTranscript(calls, stores.transcripts(), audit);
    stores.calls().add(ACME, placedCall(callId(1)));
    stores.transcripts().save(ACME, callId(1), List.of(HELLO), List.of());
  }

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void whoTookItIsWrittenDown() {
    assertThat(exports.export(viewerOf(ACME), callId(1)).turns()).containsExactly(HELLO);
    assertThat(audit.actions()).containsExactly("transcript.exported");
    assertThat(audit.lines.get(0).actor()).isEqualTo("eve");
  }

  @Test
  void callOfAnotherOrganizationIsNotThere() {
    assertThatThrownBy(() -> exports.export(viewerOf(OTHER), callId(1)))
        .isInstanceOf(ProblemException.class);
    assertThat(audit.actions()).isEmpty();
  }

  private static Caller viewerOf(OrganizationId organization) {
    return new Caller("eve", "Eve", organization, "Acme", Role.VIEWER.permissions());
  }
}
