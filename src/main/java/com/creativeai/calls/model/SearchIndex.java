package com.creativeai.calls.model;

import com.creativeai.calls.Turn;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** Keeps the words of calls that are over, for {@link CallStore} to find them by (M3). */
public interface SearchIndex {
  /** Sweep over all organizations: calls that are over and not in it as they are now. */
  List<Call> listMissing(int most);

  /**
   * Takes a call in, in the place of what was there of it. A call that has changed since it was
   * read stays one that is missing.
   */
  void put(OrganizationId organization, Call call, List<Turn> turns);
}
