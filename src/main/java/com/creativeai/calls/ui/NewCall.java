package com.creativeai.calls.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.VoicemailPolicy;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A call as the form asks for it.
 *
 * @param to as typed
 * @param later empty for a call at once
 * @param from a caller id, or empty for the first one owned
 */
record NewCall(
    String to,
    String from,
    AgentId agent,
    String prompt,
    String firstMessage,
    VoicemailPolicy voicemail,
    List<String> tags,
    Optional<ZonedDateTime> later) {
  NewCall {
    tags = List.copyOf(tags);
  }
}
