package com.creativeai.calls.ui;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.Excerpt;
import com.creativeai.calls.model.SearchText;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.ScrolledRows;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of a search, read as far as somebody scrolls. */
class CallRows extends ScrolledRows<Call> {
  private static final long serialVersionUID = 1L;

  private final transient CallDesk desk;
  private transient CallSearch search = CallSearch.ALL;
  private transient ZoneId zone = Browser.ANY_ZONE;
  private transient @Nullable CallPage first;
  private final transient Map<CallId, Excerpt> excerpts = new HashMap<>();

  CallRows(CallDesk desk, Consumer<RuntimeException> failed) {
    super(CallQuery.MOST, failed);
    this.desk = desk;
  }

  /** Begins anew with a search; answers its first page. */
  CallPage open(CallSearch wanted, ZoneId in) {
    CallPage page = desk.page(wanted.query(in, 0, PAGE));
    search = wanted;
    excerpts.clear();
    zone = in;
    // The grid asks for the first page right afterwards: it is there already.
    first = page;
    begin(page.total());
    return page;
  }

  @Override
  public Object getId(Call call) {
    return call.id();
  }

  @Override
  protected List<Call> read(int skip, int limit) {
    List<Call> calls = page(skip, limit);
    SearchText text = SearchText.of(search.text());
    if (text.isWords()) {
      calls.forEach(call -> excerpt(call, text).ifPresent(hit -> excerpts.put(call.id(), hit)));
    }
    return calls;
  }

  /** Where in a call there is what is searched for. */
  Optional<Excerpt> excerpt(Call call) {
    return Optional.ofNullable(excerpts.get(call.id()));
  }

  private Optional<Excerpt> excerpt(Call call, SearchText text) {
    return text.excerpt(desk.transcript(call.id()).stream().map(Turn::message));
  }

  private List<Call> page(int skip, int limit) {
    CallPage ready = first;
    first = null;
    if (ready != null && skip == 0 && limit <= PAGE) {
      return ready.calls().subList(0, Math.min(limit, ready.calls().size()));
    }
    return desk.page(search.query(zone, skip, limit)).calls();
  }
}
