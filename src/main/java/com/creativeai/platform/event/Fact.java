package com.creativeai.platform.event;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened and stays true (EV2).
 *
 * @param key names this fact for ever; the same key is the same fact
 * @param type past tense with a dot: {@code call.ended}
 * @param subject what it happened to; facts of one subject keep their order
 * @param data values of JSON: texts, whole numbers, booleans
 */
public record Fact(
    String key,
    OrganizationId organization,
    String type,
    String subject,
    Instant at,
    Map<String, Object> data) {
  public Fact {
    data = Map.copyOf(data);
  }
}
