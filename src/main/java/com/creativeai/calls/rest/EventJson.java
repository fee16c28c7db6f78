package com.creativeai.calls.rest;

import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.RecordedFact;
import java.time.Instant;
import java.util.Map;

/**
 * A fact of a call in the public JSON, the same over HTTP and on the event socket.
 *
 * @param id its place in the organization's one order, counted from 1
 * @param data depends on the type; may be empty
 */
public record EventJson(long id, String type, String callId, Instant at, Map<String, Object> data) {
  public static EventJson of(RecordedFact recorded) {
    Fact fact = recorded.fact();
    return new EventJson(recorded.position(), fact.type(), fact.subject(), fact.at(), fact.data());
  }
}
