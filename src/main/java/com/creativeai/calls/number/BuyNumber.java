package com.creativeai.calls.number;

import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Buys a number for the caller's organization (N2). Buying it again answers the one it has. */
@ApplicationScoped
public class BuyNumber {
  static final int MOST_NUMBERS = 50;

  @Inject NumberStore numbers;
  @Inject CarrierDesk carrier;
  @Inject AgentDirectory agents;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * @param number in E.164 form, as the search told it
   * @param agent who shall answer it
   */
  public OwnNumber buy(Caller caller, String number, AgentId agent) {
    PhoneNumber wanted = parse(number);
    OrganizationId organization = caller.organization();
    if (agents.findChoosable(organization, agent).isEmpty()) {
      throw noSuchAgent();
    }
    Optional<OwnNumber> ours = numbers.find(organization, wanted);
    if (ours.isPresent()) {
      return ours.get().carrierId() == null ? finish(ours.get()) : ours.get();
    }
    return order(claim(caller, wanted, agent));
  }

  static ProblemException noSuchAgent() {
    return ProblemException.atField(
        CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents.");
  }

  private OwnNumber claim(Caller caller, PhoneNumber wanted, AgentId agent) {
    OrganizationId organization = caller.organization();
    if (numbers.list(organization).size() >= MOST_NUMBERS) {
      throw new ProblemException(
          NumberProblem.TOO_MANY_NUMBERS,
          "An organization has at most " + MOST_NUMBERS + " numbers. Release one first.");
    }
    if (numbers.ofOthers(organization).contains(wanted) || carrier.find(wanted).isPresent()) {
      throw taken();
    }
    OwnNumber claim =
        OwnNumber.claimed(new NumberId(ids.next()), organization, wanted, agent, clock.instant());
    audit.record(
        organization,
        caller.subject(),
        NumberAction.BOUGHT,
        claim.id().toString(),
        Map.of("number", wanted.e164(), "agent", agent.toString()));
    if (!numbers.add(organization, claim)) {
      throw taken();
    }
    return claim;
  }

  /** The claim is given up only when the carrier surely did not sell. */
  private OwnNumber order(OwnNumber claim) {
    try {
      return confirmed(claim, carrier.buy(claim));
    } catch (ProblemException refused) {
      if (refused.type() == NumberProblem.NUMBER_REFUSED) {
        numbers.remove(claim.organization(), claim.id());
      }
      throw refused;
    }
  }

  /** An earlier order whose answer was lost. */
  private OwnNumber finish(OwnNumber claim) {
    Optional<String> bought = carrier.find(claim.number());
    return bought.isPresent() ? confirmed(claim, carrier.setUp(claim, bought.get())) : order(claim);
  }

  private OwnNumber confirmed(OwnNumber claim, String carrierId) {
    return numbers
        .update(claim.organization(), claim.id(), number -> number.confirmedAs(carrierId))
        .orElseThrow(ReadNumbers::notFound);
  }

  private static PhoneNumber parse(String number) {
    try {
      return new PhoneNumber(number);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.atField(
          CallProblem.NUMBER_INVALID, "number", "Choose a number that the search found.");
    }
  }

  private static ProblemException taken() {
    return ProblemException.atField(
        NumberProblem.NUMBER_TAKEN, "number", "Somebody else has this number. Choose another.");
  }
}
