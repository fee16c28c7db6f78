package com.creativeai.identity.ui;

import com.creativeai.identity.AuditVerification;
import com.creativeai.identity.ReadAudit;
import com.creativeai.identity.VerifyAudit;
import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The use cases of the audit log, for the organization of the caller. */
@Dependent
public class AuditDesk {
  private final CurrentCaller current;
  private final ReadAudit audit;
  private final VerifyAudit verifier;

  @Inject
  public AuditDesk(CurrentCaller current, ReadAudit audit, VerifyAudit verifier) {
    this.current = current;
    this.audit = audit;
    this.verifier = verifier;
  }

  AuditPage page(AuditFilter filter, int skip, int limit) {
    return audit.page(current.organization(), filter, skip, limit);
  }

  Map<String, String> names(Collection<AuditEntry> entries) {
    return audit.names(current.organization(), entries);
  }

  AuditVerification verify() {
    return verifier.verify(current.organization());
  }
}
