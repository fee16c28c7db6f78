package com.creativeai.calls.ui;

import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** One person's filters, in memory. */
class FakeFilterDesk implements FilterDesk {
  final List<SavedFilter> kept = new ArrayList<>();

  @Override
  public List<SavedFilter> list() {
    return List.copyOf(kept);
  }

  @Override
  public void keep(String name, CallSearch search) {
    if (name.isBlank()) {
      throw ProblemException.atField(CommonProblem.INVALID_REQUEST, "name", "Give it a name.");
    }
    kept.add(new SavedFilter(name, search.address().getQueryString()));
  }

  @Override
  public void remove(SavedFilter filter) {
    kept.remove(filter);
  }
}
