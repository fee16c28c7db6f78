package com.creativeai.identity;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds entries of the audit log, and the names of those who acted. */
@ApplicationScoped
public class ReadAudit {
  private AuditStore store;
  private Iterable<ActorNames> names;

  /** For the client proxy only. */
  @SuppressWarnings("NullAway.Init")
  ReadAudit() {}

  @Inject
  public ReadAudit(AuditStore store, @Any Instance<ActorNames> names) {
    this(store, (Iterable<ActorNames>) names);
  }

  public ReadAudit(AuditStore store, Iterable<ActorNames> names) {
    this.store = store;
    this.names = names;
  }

  public AuditPage page(OrganizationId organization, AuditFilter filter, int skip, int limit) {
    return store.page(organization, filter, skip, limit);
  }

  /** Names by subject; who is not known (any more) is not in it. */
  public Map<String, String> names(OrganizationId organization, Collection<AuditEntry> entries) {
    Map<String, String> known = new TreeMap<>();
    entries.stream()
        .map(AuditEntry::actor)
        .distinct()
        .forEach(
            subject ->
                found(organization, subject)
                    .findFirst()
                    .ifPresent(name -> known.put(subject, name)));
    return known;
  }

  private Stream<String> found(OrganizationId organization, String subject) {
    return StreamSupport.stream(names.spliterator(), false)
        .flatMap(kind -> kind.findName(organization, subject).stream());
  }
}
