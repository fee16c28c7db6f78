package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.AuditFilter;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.Permissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-9, I19: the audit log as a file. */
class ExportAuditTest {
  private static final Caller ADA =
      new Caller(
          Identities.ADA.toString(),
          "Ada",
          Identities.ACME,
          "Acme",
          Set.of(Permissions.AUDIT_READ));

  private final InMemoryAuditStore store = new InMemoryAuditStore();
  private final WriteAudit trail = new WriteAudit(store, new MovingClock());
  private final ExportAudit exports = new ExportAudit(store, trail);

  @Test
  void everyEntryIsALineAndTheExportIsOneOfThem() throws IOException {
    for (int i = 0; i < 1200; i++) {
      trail.record(Identities.ACME, "ada", "member.added", "bob " + i, Map.of("role", "admin"));
    }

    String[] lines = export(AuditFilter.ALL).split("\r\n");

    assertThat(lines).hasSize(1202);
    assertThat(lines[0]).startsWith("sequence,at,actor,action,target");
    assertThat(lines[1]).startsWith("1,2026-11-22T12:00:00Z,ada,member.added,bob 0,role=admin,");
    assertThat(lines[1201]).contains("audit.exported");
  }

  @Test
  void filterIsObeyedAndWrittenDown() throws IOException {
    trail.record(Identities.ACME, "ada", "member.added", "bob", Map.of());

    AuditFilter bobs = new AuditFilter("bob", "", "member", Optional.empty(), Optional.empty());
    assertThat(export(bobs).split("\r\n")).hasSize(2);
    assertThat(store.listAfter(Identities.ACME, AuditFilter.ALL, 1, 1).get(0).details())
        .isEqualTo(Map.of("search", "bob", "action", "member"));
  }

  private String export(AuditFilter filter) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    exports.export(ADA, filter).writeTo(file);
    return file.toString(StandardCharsets.UTF_8);
  }
}
