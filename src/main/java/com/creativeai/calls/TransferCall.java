package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.DestinationStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands a call over to a person of the organization's list (C17, TD1): once for a call, whatever
 * comes of it. The agent leaves when the carrier has taken the order.
 */
@ApplicationScoped
public class TransferCall {
  public static final int LONGEST_BRIEFING = 500;
  private static final Duration RING_FOR = Duration.ofSeconds(25);
  private static final Ending HANDED_OVER =
      new Ending(EndReason.LINE_CLOSED, "the carrier was told to connect somebody else");

  @Inject ReadCalls calls;
  @Inject DestinationStore destinations;
  @Inject AllowedDestinations allowed;
  @Inject ChangeCall change;
  @Inject SpendWithinCaps spending;
  @Inject Telephony telephony;
  @Inject LiveBridges live;
  @Inject Clock clock;

  /**
   * @param destination empty for one that was not named or is none
   */
  public record Command(
      OrganizationId organization,
      CallId call,
      Optional<DestinationId> destination,
      Transfer.Mode mode,
      String briefing) {}

  /** The call as it is afterwards; whether the person takes it follows. */
  public Call transfer(Command command) {
    Call call = calls.get(command.organization(), command.call());
    String briefing = command.briefing().strip();
    if (briefing.length() > LONGEST_BRIEFING) {
      throw ProblemException.atField(
          CallProblem.TEXT_TOO_LONG,
          "briefing",
          "At most " + LONGEST_BRIEFING + " characters; this has " + briefing.length() + ".");
    }
    Destination destination = destination(command);
    if (call.isOver()) {
      throw new ProblemException(CallProblem.CALL_ENDED, "The call has already ended.");
    }
    CarrierCallId carrierCall = call.progress().carrierCall();
    if (carrierCall == null || call.status() != CallStatus.IN_PROGRESS) {
      throw new ProblemException(CallProblem.NOBODY_TALKS, "Nobody has answered this call yet.");
    }
    requireFirst(call);
    spending.demandHandover(call, destination.number());
    Transfer asked =
        Transfer.asked(destination.name(), destination.number(), command.mode(), briefing);
    boolean isFirst =
        change.applyIf(
            call,
            found -> found.transfer() == null,
            found -> found.transferring(asked, clock.instant()));
    if (!isFirst) {
      // What is reserved is for the one who was faster.
      throw alreadyTransferred();
    }
    order(call, asked, carrierCall);
    return calls.find(call.organization(), call.id()).orElse(call);
  }

  private static void requireFirst(Call call) {
    if (call.transfer() != null) {
      throw alreadyTransferred();
    }
  }

  private static ProblemException alreadyTransferred() {
    return new ProblemException(
        CallProblem.ALREADY_TRANSFERRED,
        "A call can be handed over once, also when nobody took it.");
  }

  private void order(Call call, Transfer asked, CarrierCallId carrierCall) {
    live.expectEnd(call.id(), HANDED_OVER);
    try {
      telephony.handOver(
          new Handover(
              call.organization(),
              AttemptId.first(call.id()),
              carrierCall,
              call.ours(),
              asked.number(),
              RING_FOR,
              asked.mode() == Transfer.Mode.WARM));
    } catch (ProviderUnavailable | ProviderRejected failed) {
      live.expectEnd(call.id(), Ending.of(EndReason.CALLER_HUNG_UP));
      spending.releaseHandover(call);
      change.apply(
          call.organization(),
          call.id(),
          found -> found.notTransferred(String.valueOf(failed.getMessage()), clock.instant()));
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier did not take the order: " + failed.getMessage());
    }
  }

  private Destination destination(Command command) {
    Destination found =
        command
            .destination()
            .flatMap(id -> destinations.find(command.organization(), id))
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CallProblem.DESTINATION_UNKNOWN,
                        "destinationId",
                        "Choose one of your organization's transfer destinations."));
    // What was right when it was added may not be any more (TD2).
    allowed.parse(command.organization(), found.number().e164(), "destinationId");
    return found;
  }
}
