package com.creativeai.identity;

import com.creativeai.identity.AuditVerification.Break;
import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditLink;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Follows the chain from its beginning and names the first entry that does not fit (I18). */
@ApplicationScoped
public class VerifyAudit {
  private static final int BATCH = 500;

  @Inject AuditStore store;

  public VerifyAudit() {}

  public VerifyAudit(AuditStore store) {
    this.store = store;
  }

  public AuditVerification verify(OrganizationId organization) {
    // Read first: entries that are written meanwhile lie behind it.
    AuditLink known = store.last(organization);
    AuditLink sound = AuditLink.BEGINNING;
    List<AuditEntry> batch;
    do {
      // Begins with the last sound one again, so that a second with its number is seen.
      int skip = sound.sequence() == 0 ? 0 : 1;
      long from = skip == 0 ? Long.MIN_VALUE : sound.sequence() - 1;
      batch = store.listAfter(organization, AuditFilter.ALL, from, BATCH);
      for (AuditEntry entry : batch.subList(Math.min(skip, batch.size()), batch.size())) {
        Optional<Break> broken = check(organization, entry, sound, known);
        if (broken.isPresent()) {
          return new AuditVerification(sound.sequence(), sound.hash(), broken);
        }
        sound = entry.link();
      }
    } while (batch.size() == BATCH);
    return new AuditVerification(sound.sequence(), sound.hash(), missingEnd(sound, known));
  }

  private static Optional<Break> check(
      OrganizationId organization, AuditEntry entry, AuditLink before, AuditLink known) {
    long expected = before.sequence() + 1;
    if (entry.sequence() > expected) {
      return broken(expected, "The entry is missing.");
    }
    if (entry.sequence() < expected) {
      return broken(entry.sequence(), "An entry with this number was put in.");
    }
    if (!entry.organization().equals(organization) || !entry.hash().equals(entry.computedHash())) {
      return broken(expected, "The entry was changed.");
    }
    if (!entry.previous().equals(before.hash())) {
      return broken(expected, "The entry does not follow the one before.");
    }
    if (entry.sequence() == known.sequence() && !entry.hash().equals(known.hash())) {
      return broken(expected, "The entry is not the one that was written.");
    }
    return Optional.empty();
  }

  private static Optional<Break> missingEnd(AuditLink sound, AuditLink known) {
    return sound.sequence() < known.sequence()
        ? broken(sound.sequence() + 1, "The entry is missing.")
        : Optional.empty();
  }

  private static Optional<Break> broken(long sequence, String reason) {
    return Optional.of(new Break(sequence, reason));
  }
}
