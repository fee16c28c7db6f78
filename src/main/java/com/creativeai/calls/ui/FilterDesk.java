package com.creativeai.calls.ui;

import com.creativeai.calls.filter.SavedFilter;
import java.util.List;

/** The filters of the person who looks at the list. */
interface FilterDesk {
  List<SavedFilter> list();

  void keep(String name, CallSearch search);

  void remove(SavedFilter filter);
}
