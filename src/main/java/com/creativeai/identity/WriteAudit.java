package com.creativeai.identity;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditLink;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ties entries to the chain of their organization (I18). The end of a chain is remembered, so that
 * an entry costs one insert; when another node was faster, it is read anew.
 */
@ApplicationScoped
public class WriteAudit implements AuditTrail {
  private static final System.Logger LOG = System.getLogger(WriteAudit.class.getName());
  private static final int MOST_TRIES = 100;
  private static final int LONGEST = 1000;

  @Inject AuditStore store;
  @Inject Clock clock;

  private final Map<OrganizationId, Chain> chains = new ConcurrentHashMap<>();

  public WriteAudit() {}

  public WriteAudit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void record(
      OrganizationId organization,
      String actor,
      String action,
      String target,
      Map<String, String> details) {
    AuditEntry entry =
        chains
            .computeIfAbsent(organization, unknown -> new Chain())
            .append(organization, actor, action, target, details);
    // Logs are kept elsewhere: with them even a chain that was written anew is found out.
    LOG.log(
        System.Logger.Level.INFO,
        "audit=written organization={0} sequence={1} hash={2}",
        organization,
        Long.toString(entry.sequence()),
        entry.hash());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The end of one organization's chain, as this node knows it. */
  private final class Chain {
    private @Nullable AuditLink last;

    synchronized AuditEntry append(
        OrganizationId organization,
        String actor,
        String action,
        String target,
        Map<String, String> details) {
      Map<String, String> kept = new TreeMap<>();
      details.forEach((name, value) -> kept.put(name, shortened(value)));
      for (int tries = 0; tries < MOST_TRIES; tries++) {
        AuditLink end = last == null ? store.last(organization) : last;
        AuditEntry entry =
            AuditEntry.following(
                end, organization, clock.instant(), actor, action, shortened(target), kept);
        // Whatever becomes of this insert, the end is known again only after it.
        last = null;
        if (store.add(organization, entry)) {
          last = entry.link();
          return entry;
        }
      }
      throw new IllegalStateException("no place in the audit log of " + organization);
    }
  }
}
