package com.creativeai.identity;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.http.Csv;
import com.creativeai.platform.http.Export;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands the audit log out as CSV (RFC 4180); that it was handed out is an entry too. */
@ApplicationScoped
public class ExportAudit {
  private static final int BATCH = 500;
  private static final String HEADER =
      "sequence,at,actor,action,target,details,previous_hash,hash\r\n";

  @Inject AuditStore store;
  @Inject AuditTrail trail;

  public ExportAudit() {}

  public ExportAudit(AuditStore store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
  }

  /** The entry is written now; the export follows as fast as somebody reads it. */
  public Export export(Caller caller, AuditFilter filter) {
    OrganizationId organization = caller.organization();
    trail.record(
        organization,
        caller.subject(),
        AuditAction.AUDIT_EXPORTED,
        organization.toString(),
        filter.words());
    return output -> write(organization, filter, output);
  }

  private void write(OrganizationId organization, AuditFilter filter, OutputStream output)
      throws IOException {
    Writer csv = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    csv.write(HEADER);
    long last = 0;
    List<AuditEntry> batch;
    do {
      batch = store.listAfter(organization, filter, last, BATCH);
      for (AuditEntry entry : batch) {
        csv.write(line(entry));
        last = entry.sequence();
      }
    } while (batch.size() == BATCH);
    csv.flush();
  }

  private static String line(AuditEntry entry) {
    String details =
        entry.details().entrySet().stream()
            .map(detail -> detail.getKey() + "=" + detail.getValue())
            .collect(Collectors.joining("; "));
    return Csv.line(
        Stream.of(
            Long.toString(entry.sequence()),
            entry.at().toString(),
            entry.actor(),
            entry.action(),
            entry.target(),
            details,
            entry.previous(),
            entry.hash()));
  }
}
