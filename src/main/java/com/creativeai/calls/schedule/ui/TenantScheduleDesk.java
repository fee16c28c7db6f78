package com.creativeai.calls.schedule.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.List;

/** The use cases, for the organization of the page's caller. */
@Dependent
public class TenantScheduleDesk implements ScheduleDesk {
  @Inject CurrentCaller current;
  @Inject ScheduleCalls schedule;
  @Inject AgentDirectory agents;
  @Inject CallableNumbers numbers;

  @Override
  public boolean mayChange() {
    return current.get().permissions().contains(Permissions.CALLS_WRITE);
  }

  @Override
  public List<ScheduledCall> list() {
    return schedule.list(current.organization());
  }

  @Override
  public String agent(AgentId id) {
    return agents.find(current.organization(), id).map(Agent::name).orElse("");
  }

  @Override
  public String readable(String number) {
    return numbers.readable(new PhoneNumber(number));
  }

  @Override
  public void move(CallId id, ZonedDateTime at) {
    schedule.move(writing(), id, at.toInstant(), at.getZone());
  }

  @Override
  public void cancel(CallId id) {
    schedule.cancel(writing(), id);
  }

  private OrganizationId writing() {
    if (!mayChange()) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator for the member role to do this.");
    }
    return current.organization();
  }
}
