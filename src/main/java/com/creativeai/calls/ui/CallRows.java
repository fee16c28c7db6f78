package com.creativeai.calls.ui;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.ScrolledRows;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of a search, read as far as somebody scrolls. */
class CallRows extends ScrolledRows<Call> {
  private static final long serialVersionUID = 1L;

  private final transient CallDesk desk;
  private transient CallSearch search = CallSearch.ALL;
  private transient ZoneId zone = Browser.ANY_ZONE;
  private transient @Nullable CallPage first;

  CallRows(CallDesk desk, Consumer<RuntimeException> failed) {
    super(CallQuery.MOST, failed);
    this.desk = desk;
  }

  /** Begins anew with a search; answers how many calls it finds. */
  long open(CallSearch wanted, ZoneId in) {
    CallPage page = desk.page(wanted.query(in, 0, PAGE));
    search = wanted;
    zone = in;
    // The grid asks for the first page right afterwards: it is there already.
    first = page;
    begin(page.total());
    return page.total();
  }

  @Override
  public Object getId(Call call) {
    return call.id();
  }

  @Override
  protected List<Call> read(int skip, int limit) {
    CallPage ready = first;
    first = null;
    if (ready != null && skip == 0 && limit <= PAGE) {
      return ready.calls().subList(0, Math.min(limit, ready.calls().size()));
    }
    return desk.page(search.query(zone, skip, limit)).calls();
  }
}
