package com.creativeai.calls.ui;

import com.creativeai.calls.filter.KeepFilters;
import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The use cases, for whoever asks now. */
@Dependent
public class OwnFilterDesk implements FilterDesk {
  @Inject CurrentCaller current;
  @Inject KeepFilters filters;

  @Override
  public List<SavedFilter> list() {
    return filters.list(current.get());
  }

  @Override
  public void keep(String name, CallSearch search) {
    filters.keep(current.get(), name, search.address().getQueryString());
  }

  @Override
  public void remove(SavedFilter filter) {
    filters.remove(current.get(), filter.name());
  }
}
