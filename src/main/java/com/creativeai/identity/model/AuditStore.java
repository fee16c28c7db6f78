package com.creativeai.identity.model;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** What happened. Entries are added; there is no way to change or remove one (I18). */
public interface AuditStore {
  /** False when the sequence is taken, by another node that was faster. */
  boolean add(OrganizationId organization, AuditEntry entry);

  /** The latest entry that was ever added, even when its row is gone. */
  AuditLink last(OrganizationId organization);

  /** Newest first. */
  AuditPage page(OrganizationId organization, AuditFilter filter, int skip, int limit);

  /** Oldest first, those whose sequence is greater; rows as they are stored, sound or not. */
  List<AuditEntry> listAfter(
      OrganizationId organization, AuditFilter filter, long sequence, int limit);
}
