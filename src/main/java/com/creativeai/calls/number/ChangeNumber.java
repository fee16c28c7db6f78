package com.creativeai.calls.number;

import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallProblem;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes who answers a number, when, and what is said when nobody does. */
@ApplicationScoped
public class ChangeNumber {
  public static final int LONGEST_MESSAGE = 500;

  @Inject NumberStore numbers;
  @Inject AgentDirectory agents;
  @Inject AuditTrail audit;

  /** What is empty stays as it is. */
  public record Command(
      Optional<AgentId> agent, Optional<HoursInput> hours, Optional<String> closedMessage) {}

  public OwnNumber change(Caller caller, NumberId id, Command command) {
    if (numbers.find(caller.organization(), id).isEmpty()) {
      throw ReadNumbers.notFound();
    }
    command.agent().ifPresent(agent -> require(caller, agent));
    Optional<BusinessHours> hours = command.hours().map(HoursInput::check);
    Optional<String> message = command.closedMessage().map(String::strip);
    message.ifPresent(ChangeNumber::requireShort);
    audit.record(
        caller.organization(),
        caller.subject(),
        NumberAction.CHANGED,
        id.toString(),
        details(command));
    return numbers
        .update(
            caller.organization(),
            id,
            number -> {
              OwnNumber next = command.agent().map(number::answeredBy).orElse(number);
              OwnNumber timed = hours.map(next::open).orElse(next);
              return message.map(timed::saying).orElse(timed);
            })
        .orElseThrow(ReadNumbers::notFound);
  }

  private void require(Caller caller, AgentId agent) {
    if (agents.findChoosable(caller.organization(), agent).isEmpty()) {
      throw BuyNumber.noSuchAgent();
    }
  }

  private static void requireShort(String message) {
    if (message.length() > LONGEST_MESSAGE) {
      throw ProblemException.atField(
          CallProblem.TEXT_TOO_LONG,
          "closedMessage",
          "At most " + LONGEST_MESSAGE + " characters; this has " + message.length() + ".");
    }
  }

  private static Map<String, String> details(Command command) {
    Map<String, String> details = new TreeMap<>();
    command.agent().ifPresent(agent -> details.put("agent", agent.toString()));
    command.hours().ifPresent(hours -> details.put("hours", hours.zone()));
    command.closedMessage().ifPresent(message -> details.put("closedMessage", "changed"));
    return details;
  }
}
