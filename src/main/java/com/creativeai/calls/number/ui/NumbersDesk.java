package com.creativeai.calls.number.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.BuyNumber;
import com.creativeai.calls.number.ChangeNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.number.ReadNumbers;
import com.creativeai.calls.number.ReleaseNumber;
import com.creativeai.calls.number.RingNumber;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.KeepDestinations;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The use cases of numbers, for the caller of the page. */
@Dependent
public class NumbersDesk {
  @Inject CurrentCaller current;
  @Inject ReadNumbers numbers;
  @Inject BuyNumber buyNumber;
  @Inject ChangeNumber changeNumber;
  @Inject ReleaseNumber releaseNumber;
  @Inject RingNumber ringNumber;
  @Inject KeepDestinations people;
  @Inject AgentDirectory agents;
  @Inject CallableNumbers written;
  @Inject Clock clock;

  Instant now() {
    return clock.instant();
  }

  String readable(PhoneNumber number) {
    return written.readable(number);
  }

  boolean mayChange() {
    return current.get().permissions().contains(Permissions.NUMBERS_WRITE);
  }

  boolean mayRing() {
    return ringNumber.isPossible() && current.get().permissions().contains(Permissions.CALLS_WRITE);
  }

  List<OwnNumber> list() {
    return numbers.list(current.organization());
  }

  List<Agent> agents() {
    return agents.list(current.organization());
  }

  Optional<Agent> agent(AgentId id) {
    return agents.find(current.organization(), id);
  }

  List<NumberOffer> search(NumberDesk.Wish wish) {
    return numbers.search(wish);
  }

  OwnNumber buy(PhoneNumber number, AgentId agent) {
    return buyNumber.buy(writer(), number.e164(), agent);
  }

  OwnNumber change(NumberId id, ChangeNumber.Command command) {
    return changeNumber.change(writer(), id, command);
  }

  void release(NumberId id) {
    releaseNumber.release(writer(), id);
  }

  void ring(NumberId id) {
    if (!mayRing()) {
      throw notAllowed();
    }
    ringNumber.ring(current.organization(), id);
  }

  List<Destination> people() {
    return people.list(current.organization());
  }

  Destination addPerson(String name, String number) {
    return people.add(writer(), name, number);
  }

  void removePerson(DestinationId id) {
    people.remove(writer(), id);
  }

  private Caller writer() {
    if (!mayChange()) {
      throw notAllowed();
    }
    return current.get();
  }

  private static ProblemException notAllowed() {
    return new ProblemException(CommonProblem.NOT_ALLOWED, "Ask an administrator to do this.");
  }
}
