package com.creativeai.calls.schedule.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.schedule.ScheduledCall;
import java.time.ZonedDateTime;
import java.util.List;

/** What the page asks of the product, for whoever uses it. */
interface ScheduleDesk {
  boolean mayChange();

  List<ScheduledCall> list();

  /** The agent's name; empty for one that is gone. */
  String agent(AgentId id);

  /** A number as people write it. */
  String readable(String number);

  void move(CallId id, ZonedDateTime at);

  void cancel(CallId id);
}
