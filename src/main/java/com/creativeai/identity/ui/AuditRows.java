package com.creativeai.identity.ui;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.platform.ui.ScrolledRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The entries of a search, read as far as somebody scrolls, with the names of who acted. */
class AuditRows extends ScrolledRows<AuditEntry> {
  private static final long serialVersionUID = 1L;

  private final transient AuditDesk desk;
  private final Map<String, String> names = new HashMap<>();
  private transient AuditFilter filter = AuditFilter.ALL;

  AuditRows(AuditDesk desk, Consumer<RuntimeException> failed) {
    super(AuditPage.MOST, failed);
    this.desk = desk;
  }

  /** Begins anew; answers how many entries there are. */
  long open(AuditFilter wanted) {
    filter = wanted;
    long total = desk.page(wanted, 0, 1).total();
    begin(total);
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
  protected List<AuditEntry> read(int skip, int limit) {
    List<AuditEntry> entries = desk.page(filter, skip, limit).entries();
    names.putAll(desk.names(entries));
    return entries;
  }
}
