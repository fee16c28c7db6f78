package com.creativeai.calls.filter;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** Keeps filters by their person. */
public interface FilterStore {
  /** By name. */
  List<SavedFilter> list(OrganizationId organization, String person);

  /** In place of the one with this name, if there is one. */
  void put(OrganizationId organization, String person, SavedFilter filter);

  void remove(OrganizationId organization, String person, String name);
}
