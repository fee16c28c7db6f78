package com.creativeai.platform.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of a list, read as far as somebody scrolls. */
public abstract class ScrolledRows<T> extends AbstractBackEndDataProvider<T, Void> {
  private static final long serialVersionUID = 1L;

  /** How many rows a grid asks for at a time. */
  public static final int PAGE = 50;

  private final int most;
  private final transient Consumer<RuntimeException> failed;
  private long total;

  /**
   * @param most how many rows may be read at a time
   * @param failed hears when rows cannot be read while somebody scrolls
   */
  protected ScrolledRows(int most, Consumer<RuntimeException> failed) {
    this.most = most;
    this.failed = failed;
  }

  protected abstract List<T> read(int skip, int limit);

  /** Begins anew with so many rows. */
  protected void begin(long rows) {
    total = rows;
    refreshAll();
  }

  @Override
  protected int sizeInBackEnd(Query<T, Void> query) {
    return Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
  }

  @Override
  protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
    int end = query.getOffset() + query.getLimit();
    List<T> rows = new ArrayList<>();
    try {
      for (int skip = query.getOffset(); skip < end; skip += most) {
        rows.addAll(read(skip, Math.min(most, end - skip)));
      }
    } catch (RuntimeException unread) {
      failed.accept(unread);
      return Stream.empty();
    }
    return rows.stream();
  }
}
