package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides what happens with a call that the person answered (C4). */
@ApplicationScoped
public class AnswerCall {
  public AnswerPlan answer(OrganizationId organization, AttemptId attempt, CarrierCallId call) {
    return new AnswerPlan.Decline();
  }
}
