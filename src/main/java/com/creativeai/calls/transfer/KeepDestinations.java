package com.creativeai.calls.transfer;

import com.creativeai.calls.AllowedDestinations;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The list of an organization's destinations, and who changed it (TD2, TD3). */
@ApplicationScoped
public class KeepDestinations {
  public static final int LONGEST_NAME = 60;
  private static final int MOST = 50;

  @Inject DestinationStore destinations;
  @Inject AllowedDestinations allowed;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;

  public List<Destination> list(OrganizationId organization) {
    return destinations.list(organization);
  }

  /**
   * @param number as the person wrote it
   */
  public Destination add(Caller caller, String name, String number) {
    String called = name.strip();
    if (called.isEmpty()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "name", "Say who answers there.");
    }
    if (called.length() > LONGEST_NAME) {
      throw ProblemException.atField(
          CallProblem.TEXT_TOO_LONG, "name", "At most " + LONGEST_NAME + " characters.");
    }
    PhoneNumber callable = allowed.parse(caller.organization(), number, "number");
    if (destinations.list(caller.organization()).size() >= MOST) {
      throw new ProblemException(
          DestinationProblem.TOO_MANY_DESTINATIONS, "Remove one of your " + MOST + " first.");
    }
    Destination added = new Destination(new DestinationId(ids.next()), called, callable);
    record(caller, "destination.added", added);
    destinations.add(caller.organization(), added);
    return added;
  }

  public void remove(Caller caller, DestinationId id) {
    Destination removed =
        destinations
            .find(caller.organization(), id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        DestinationProblem.DESTINATION_NOT_FOUND, "There is no such destination."));
    record(caller, "destination.removed", removed);
    destinations.remove(caller.organization(), id);
  }

  private void record(Caller caller, String action, Destination about) {
    audit.record(
        caller.organization(),
        caller.subject(),
        action,
        about.id().toString(),
        Map.of("name", about.name(), "number", about.number().e164()));
  }
}
