package com.creativeai.platform.event;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** The facts of every organization, each in one order; nothing is changed or taken out (EV4). */
public interface FactLog {
  /** Writes it at the end, unless it is there already. */
  void append(Fact fact);

  /** At most so many of those after a position, in order. */
  List<RecordedFact> list(OrganizationId organization, long after, int most);

  /** The position of the newest one; 0 when there is none. */
  long last(OrganizationId organization);
}
