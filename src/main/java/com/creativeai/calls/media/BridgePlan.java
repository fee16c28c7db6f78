package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.port.AgentBriefing;
import java.time.Duration;
import java.util.Optional;

/**
 * What a bridge is told of the conversation it carries.
 *
 * @param limit how long it may last
 * @param resumption of a call that comes back to its agent
 */
record BridgePlan(
    CallId call,
    CallJournal journal,
    AgentBriefing briefing,
    Duration limit,
    ToolDesk tools,
    Optional<Resumption> resumption) {
  /** Of a conversation that begins. */
  BridgePlan(
      CallId call, CallJournal journal, AgentBriefing briefing, Duration limit, ToolDesk tools) {
    this(call, journal, briefing, limit, tools, Optional.empty());
  }
}
