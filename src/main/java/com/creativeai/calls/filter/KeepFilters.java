package com.creativeai.calls.filter;

import com.creativeai.calls.CallProblem;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The filters of the person who asks (SF1, SF2). */
@ApplicationScoped
public class KeepFilters {
  public static final int LONGEST_NAME = 40;
  static final int MOST = 20;

  @Inject FilterStore filters;

  public List<SavedFilter> list(Caller caller) {
    return filters.list(caller.organization(), caller.subject());
  }

  /** Refusals are at the field {@code name}. */
  public SavedFilter keep(Caller caller, String name, String query) {
    String called = name.strip();
    if (called.isEmpty()) {
      throw refused(CommonProblem.INVALID_REQUEST, "Give it a name.");
    }
    if (called.length() > LONGEST_NAME) {
      throw refused(CallProblem.TEXT_TOO_LONG, "At most " + LONGEST_NAME + " characters.");
    }
    List<SavedFilter> known = list(caller);
    if (known.size() >= MOST && known.stream().noneMatch(one -> one.name().equals(called))) {
      throw refused(
          CommonProblem.INVALID_REQUEST, "Remove one of your " + MOST + " filters first.");
    }
    SavedFilter kept = new SavedFilter(called, query);
    filters.put(caller.organization(), caller.subject(), kept);
    return kept;
  }

  public void remove(Caller caller, String name) {
    filters.remove(caller.organization(), caller.subject(), name);
  }

  private static ProblemException refused(ProblemType type, String words) {
    return ProblemException.atField(type, "name", words);
  }
}
