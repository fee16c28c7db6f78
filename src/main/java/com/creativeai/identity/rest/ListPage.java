package com.creativeai.identity.rest;

import com.creativeai.platform.http.QueryFields;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, as text, so that each wrong parameter can be named. */
public class ListPage {
  static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 100;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  private final QueryFields fields = new QueryFields();

  /** Counted from 1. */
  int number() {
    return fields.page(page);
  }

  int size() {
    return fields.limit(limit, DEFAULT_LIMIT, MOST);
  }

  /** The part of all that is on the page. */
  <T> List<T> of(List<T> all) {
    int size = size();
    long skip = (number() - 1L) * size;
    fields.check();
    return all.stream().skip(skip).limit(size).toList();
  }
}
