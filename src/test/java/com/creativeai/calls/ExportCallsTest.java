package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.Role;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CALL-7: calls as a file. */
class ExportCallsTest {
  private static final Caller VIEWER =
      new Caller("eve", "Eve", ACME, "Acme", Role.VIEWER.permissions());

  private final MemoryMongo mongo = new MemoryMongo();
  private final RecordedAudit audit = new RecordedAudit();
  private final CallStore calls =
      StoresForTests.on(mongo.database(), Clock.fixed(NOON, ZoneOffset.UTC)).calls();
  private final ExportCalls exports = new ExportCalls(calls, audit);

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void callIsALineWithItsCosts() throws IOException {
    calls.add(
        ACME,
        placedCall(callId(1))
            .reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(2), null)
            .answeredBy(AnsweredBy.HUMAN, NOON.plusSeconds(3))
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(20), 18)
            .carriedFor(new Money(new BigDecimal("0.0140"), Currency.getInstance("USD"))));

    List<String> lines = export(CallQuery.newest(1)).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("id,placed_at,direction,from,to,status");
    assertThat(lines.get(1))
        .startsWith(callId(1) + "," + NOON + ",outbound,'+1")
        .contains(",completed,human,18,", ",0.0140,USD,,");
    assertThat(lines.get(1).split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1));
  }

  @Test
  void exportIsTheFilterWhateverItsPage() throws IOException {
    for (int number = 1; number <= 120; number++) {
      calls.add(ACME, placedCall(callId(number)));
    }
    CallQuery second = new CallQuery(Set.of(), "", Optional.empty(), Optional.empty(), 50, 50);
    CallQuery busy =
        new CallQuery(Set.of(CallStatus.BUSY), "", Optional.empty(), Optional.empty(), 0, 1);

    assertThat(export(second).lines()).hasSize(121);
    assertThat(export(busy).lines()).as("the header").hasSize(1);
  }

  @Test
  void whoTookItIsWrittenDownWithoutTheNumberLookedFor() throws IOException {
    export(new CallQuery(Set.of(), "4155552671", Optional.empty(), Optional.empty(), 0, 1));

    assertThat(audit.actions()).containsExactly("calls.exported");
    assertThat(audit.lines.get(0).actor()).isEqualTo("eve");
    assertThat(audit.lines.get(0).details()).containsEntry("searched", "true");
    assertThat(audit.lines.get(0).details().toString()).doesNotContain("4155552671");
  }

  @Test
  void readerThatGoesAwayEndsTheExport() {
    calls.add(ACME, placedCall(callId(1)));
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> exports.export(VIEWER, CallQuery.newest(1)).writeTo(gone))
        .isInstanceOf(IOException.class);
  }

  private String export(CallQuery query) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    exports.export(VIEWER, query).writeTo(file);
    return file.toString(StandardCharsets.UTF_8);
  }
}
