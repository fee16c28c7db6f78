package com.creativeai.identity.ui;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** Entries as rows, or as cards where the page is narrow. */
class AuditGrid extends CardGrid<AuditEntry> {
  private static final long serialVersionUID = 1L;

  private final transient AuditRows rows;
  private AuditSearch search = AuditSearch.ALL;

  AuditGrid(AuditRows rows) {
    super("audit", Texts.get("audit.title"));
    setPageSize(AuditRows.PAGE);
    this.rows = rows;
    columns();
    setDataProvider(rows);
  }

  /** Few rows take the room they need; many scroll within the page. */
  void show(AuditSearch shown, long total) {
    search = shown;
    setAllRowsVisible(total <= AuditRows.PAGE);
  }

  private void columns() {
    addComponentColumn(entry -> new RelativeTime(entry.at()))
        .setHeader(Texts.get("audit.column.when"))
        .setWidth("8rem")
        .setFlexGrow(0);
    addComponentColumn(this::who)
        .setHeader(Texts.get("audit.column.who"))
        .setWidth("9rem")
        .setFlexGrow(1);
    addColumn(entry -> AuditWords.of(entry.action()))
        .setHeader(Texts.get("audit.column.what"))
        .setWidth("10rem")
        .setFlexGrow(1);
    addComponentColumn(AuditGrid::target)
        .setHeader(Texts.get("audit.column.target"))
        .setWidth("12rem")
        .setFlexGrow(2);
    addColumn(AuditWords::details)
        .setTooltipGenerator(AuditWords::details)
        .setHeader(Texts.get("audit.column.details"))
        .setWidth("12rem")
        .setFlexGrow(3);
  }

  /** Leads to everything that this one did. */
  private RouterLink who(AuditEntry entry) {
    RouterLink link = new RouterLink(rows.who(entry), AuditView.class);
    link.setQueryParameters(search.by(entry.actor()).address());
    return link;
  }

  private static Span target(AuditEntry entry) {
    Span target = new Span(entry.target());
    target.addClassNames("cai-muted", "cai-small", "audit-target");
    target.setTitle(entry.target());
    return target;
  }

  @Override
  protected Component card(AuditEntry entry) {
    Div head = new Div(new Span(AuditWords.of(entry.action())), new RelativeTime(entry.at()));
    head.addClassName("audit-card-head");
    Div all = new Div(head, who(entry), target(entry));
    String details = AuditWords.details(entry);
    if (!details.isEmpty()) {
      Span words = new Span(details);
      words.addClassName("cai-small");
      all.add(words);
    }
    all.addClassName("audit-card");
    return all;
  }
}
