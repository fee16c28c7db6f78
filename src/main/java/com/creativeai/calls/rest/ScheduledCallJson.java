package com.creativeai.calls.rest;

import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call for later.
 *
 * @param id of the call that it becomes, too
 * @param scheduledAt with the offset of its time zone
 * @param detail why it was missed or refused; absent else
 * @param callUrl once it is a call
 */
public record ScheduledCallJson(
    String id,
    OffsetDateTime scheduledAt,
    String timeZone,
    String state,
    @Nullable String detail,
    @Nullable String callUrl,
    String to,
    String from,
    String agentId,
    String prompt,
    String firstMessage,
    Map<String, String> variables,
    VoicemailJson voicemail,
    List<String> tags) {

  static ScheduledCallJson of(ScheduledCall call) {
    PlaceCall.Command order = call.order();
    return new ScheduledCallJson(
        call.id().toString(),
        call.at().atZone(call.zone()).toOffsetDateTime(),
        call.zone().getId(),
        call.state().code(),
        call.detail().isEmpty() ? null : call.detail(),
        call.state() == State.PLACED ? "/api/v1/calls/" + call.id() : null,
        order.to(),
        order.from(),
        order.agent().toString(),
        order.prompt(),
        order.firstMessage(),
        order.variables(),
        VoicemailJson.of(order.voicemail()),
        order.tags());
  }
}
