package com.creativeai.identity.ui;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entries of a search, read as far as somebody scrolls, with the names of who acted. */
class AuditRows extends AbstractBackEndDataProvider<AuditEntry, Void> {
  private static final long serialVersionUID = 1L;
  static final int PAGE = 50;

  private final transient AuditDesk desk;
  private final transient Consumer<RuntimeException> failed;
  private final Map<String, String> names = new HashMap<>();
  private transient AuditFilter filter = AuditFilter.ALL;
  private long total;

  AuditRows(AuditDesk desk, Consumer<RuntimeException> failed) {
    this.desk = desk;
    this.failed = failed;
  }

  /** Begins anew; answers how many entries there are. */
  long open(AuditFilter wanted) {
    filter = wanted;
    total = desk.page(wanted, 0, 1).total();
    refreshAll();
    return total;
  }

  /** The name of who acted, or what is known instead. */
  String who(AuditEntry entry) {
    return names.getOrDefault(entry.actor(), entry.actor());
  }

  @Override
  public Object getId(AuditEntry entry) {
    return entry.sequence();
  }

  @Override
  protected int sizeInBackEnd(Query<AuditEntry, Void> query) {
    return Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
  }

  @Override
  protected Stream<AuditEntry> fetchFromBackEnd(Query<AuditEntry, Void> query) {
    try {
      return read(query.getOffset(), query.getLimit()).stream();
    } catch (RuntimeException unread) {
      failed.accept(unread);
      return Stream.empty();
    }
  }

  private List<AuditEntry> read(int offset, int count) {
    List<AuditEntry> entries = new ArrayList<>();
    for (int skip = offset; skip < offset + count; skip += AuditPage.MOST) {
      int limit = Math.min(AuditPage.MOST, offset + count - skip);
      entries.addAll(desk.page(filter, skip, limit).entries());
    }
    names.putAll(desk.names(entries));
    return entries;
  }
}
