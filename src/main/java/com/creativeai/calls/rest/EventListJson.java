package com.creativeai.calls.rest;

import com.creativeai.calls.ReadEvents;
import java.util.List;

/**
 * Events in their order.
 *
 * @param next the {@code after} of the next request
 * @param more whether there are more right now
 */
public record EventListJson(List<EventJson> events, long next, boolean more) {
  static EventListJson of(ReadEvents.Page page) {
    return new EventListJson(
        page.events().stream().map(EventJson::of).toList(), page.next(), page.more());
  }
}
