package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.port.AgentBriefing;
import java.time.Duration;

/**
 * What a bridge is told of the conversation it carries.
 *
 * @param limit how long it may last
 */
record BridgePlan(
    CallId call, CallJournal journal, AgentBriefing briefing, Duration limit, ToolDesk tools) {}
