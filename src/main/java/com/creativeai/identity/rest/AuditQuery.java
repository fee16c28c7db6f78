package com.creativeai.identity.rest;

import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.platform.http.QueryFields;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of the audit log, as text, so that each wrong one can be named. */
public class AuditQuery {
  static final int DEFAULT_LIMIT = 50;
  private static final int LONGEST = 100;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("search")
  @Nullable String search;

  @QueryParam("actor")
  @Nullable String actor;

  @QueryParam("action")
  @Nullable String action;

  @QueryParam("after")
  @Nullable String after;

  @QueryParam("before")
  @Nullable String before;

  private final QueryFields fields = new QueryFields();

  int pageNumber() {
    return fields.page(page);
  }

  int pageSize() {
    return fields.limit(limit, DEFAULT_LIMIT, AuditPage.MOST);
  }

  /** Complains about everything that is wrong, page and limit included. */
  AuditFilter filter() {
    pageNumber();
    pageSize();
    AuditFilter filter =
        new AuditFilter(
            text("search", search),
            text("actor", actor),
            text("action", action),
            fields.instant("after", after),
            fields.instant("before", before));
    fields.check();
    return filter;
  }

  private String text(String field, @Nullable String text) {
    return fields.text(field, text == null ? null : text.strip(), LONGEST);
  }
}
