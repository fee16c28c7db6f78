package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/calls}.
 *
 * @param to the number to call, E.164 or as people write it
 * @param from a caller id of yours; left out, your first one
 * @param prompt instructions for this call, at most 1000 characters
 * @param firstMessage what the agent says first, at most 500 characters
 * @param voicemail what happens when a voicemail answers; left out, the agent talks
 * @param scheduledAt for a call later: RFC 3339 with offset
 */
public record PlaceCallRequest(
    @Nullable String to,
    @Nullable String from,
    @Nullable String agentId,
    @Nullable String prompt,
    @Nullable String firstMessage,
    @Nullable Map<String, String> variables,
    @Nullable VoicemailJson voicemail,
    @Nullable List<String> tags,
    @Nullable String scheduledAt) {

  /** When the call is to be placed; empty for at once. */
  Optional<OffsetDateTime> time() {
    return Optional.ofNullable(scheduledAt).map(text -> OffsetTimes.read(text, "scheduledAt"));
  }

  PlaceCall.Command command(Caller caller, CallId call) {
    return new PlaceCall.Command(
        caller.organization(),
        call,
        orEmpty(to),
        orEmpty(from),
        AgentIds.parse(agentId),
        orEmpty(prompt),
        orEmpty(firstMessage),
        variablesGiven(),
        voicemail == null ? VoicemailPolicy.TALK : voicemail.policy(),
        tags == null ? List.of() : tags.stream().map(tag -> text(tag, "tags")).toList(),
        caller.subject());
  }

  private Map<String, String> variablesGiven() {
    Map<String, String> given = new TreeMap<>();
    if (variables != null) {
      variables.forEach((name, value) -> given.put(name, text(value, "variables." + name)));
    }
    return given;
  }

  private static String text(@Nullable String value, String field) {
    if (value == null) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, field, "Null is no text; leave it out.");
    }
    return value;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
