package com.creativeai.calls.ui;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of a search, read as far as somebody scrolls. */
class CallRows extends AbstractBackEndDataProvider<Call, Void> {
  private static final long serialVersionUID = 1L;
  static final int PAGE = 50;

  private final transient CallDesk desk;
  private final transient Consumer<RuntimeException> failed;
  private transient CallSearch search = CallSearch.ALL;
  private transient ZoneId zone = ZoneId.of("UTC");
  private transient @Nullable CallPage first;
  private long total;

  /**
   * @param failed hears when calls cannot be read while somebody scrolls
   */
  CallRows(CallDesk desk, Consumer<RuntimeException> failed) {
    this.desk = desk;
    this.failed = failed;
  }

  /** Begins anew with a search; answers how many calls it finds. */
  long open(CallSearch wanted, ZoneId in) {
    CallPage page = desk.page(wanted.query(in, 0, PAGE));
    search = wanted;
    zone = in;
    // The grid asks for the first page right afterwards: it is there already.
    first = page;
    total = page.total();
    refreshAll();
    return total;
  }

  @Override
  public Object getId(Call call) {
    return call.id();
  }

  @Override
  protected int sizeInBackEnd(Query<Call, Void> query) {
    return Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
  }

  @Override
  protected Stream<Call> fetchFromBackEnd(Query<Call, Void> query) {
    CallPage ready = first;
    first = null;
    if (ready != null && query.getOffset() == 0 && query.getLimit() <= PAGE) {
      return ready.calls().stream().limit(query.getLimit());
    }
    try {
      return read(query.getOffset(), query.getLimit()).stream();
    } catch (RuntimeException unread) {
      failed.accept(unread);
      return Stream.empty();
    }
  }

  private List<Call> read(int offset, int count) {
    List<Call> calls = new ArrayList<>();
    for (int skip = offset; skip < offset + count; skip += CallQuery.MOST) {
      int limit = Math.min(CallQuery.MOST, offset + count - skip);
      calls.addAll(desk.page(search.query(zone, skip, limit)).calls());
    }
    return calls;
  }
}
