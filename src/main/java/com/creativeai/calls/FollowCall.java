package com.creativeai.calls;

import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what the carrier reports of a call, in any order and number (C5). */
@ApplicationScoped
public class FollowCall {
  public void progressed(OrganizationId organization, AttemptId attempt, CarrierReport report) {}

  public void answeredBy(
      OrganizationId organization, AttemptId attempt, CarrierCallId call, AnsweredBy verdict) {}

  public void recorded(OrganizationId organization, AttemptId attempt, RecordingNotice notice) {}
}
