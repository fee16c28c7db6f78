package com.creativeai.identity;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditLink;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.security.OrganizationId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Entries in a map of each organization. */
public final class InMemoryAuditStore implements AuditStore {
  private final Map<OrganizationId, TreeMap<Long, AuditEntry>> entries = new HashMap<>();

  @Override
  public synchronized boolean add(OrganizationId organization, AuditEntry entry) {
    return of(organization).putIfAbsent(entry.sequence(), entry) == null;
  }

  @Override
  public synchronized AuditLink last(OrganizationId organization) {
    var last = of(organization).lastEntry();
    return last == null ? AuditLink.BEGINNING : last.getValue().link();
  }

  @Override
  public synchronized AuditPage page(
      OrganizationId organization, AuditFilter filter, int skip, int limit) {
    List<AuditEntry> found =
        found(organization, filter)
            .sorted(Comparator.comparing(AuditEntry::sequence).reversed())
            .toList();
    return new AuditPage(found.stream().skip(skip).limit(limit).toList(), found.size());
  }

  @Override
  public synchronized List<AuditEntry> listAfter(
      OrganizationId organization, AuditFilter filter, long sequence, int limit) {
    return found(organization, filter)
        .filter(entry -> entry.sequence() > sequence)
        .limit(limit)
        .toList();
  }

  private Stream<AuditEntry> found(OrganizationId organization, AuditFilter filter) {
    return of(organization).values().stream().filter(entry -> fits(entry, filter));
  }

  private static boolean fits(AuditEntry entry, AuditFilter filter) {
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    return (filter.actor().isEmpty() || entry.actor().equals(filter.actor()))
        && (filter.action().isEmpty()
            || entry.action().equals(filter.action())
            || entry.action().startsWith(filter.action() + "."))
        && filter.after().filter(entry.at()::isBefore).isEmpty()
        && filter.before().filter(end -> !entry.at().isBefore(end)).isEmpty()
        && Stream.concat(
                Stream.of(entry.action(), entry.target()), entry.details().values().stream())
            .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
  }

  private TreeMap<Long, AuditEntry> of(OrganizationId organization) {
    return entries.computeIfAbsent(organization, unknown -> new TreeMap<>());
  }
}
