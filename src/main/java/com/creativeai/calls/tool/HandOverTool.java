package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.TransferCall;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Transfer.Mode;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the call over to a person of the organization's list, warm, when the caller has heard what
 * the agent said: to the one that was named, else to the first.
 */
@ApplicationScoped
public class HandOverTool implements CallTool {
  @Inject DestinationStore destinations;
  @Inject TransferCall transferCall;
  @Inject LiveBridges live;

  @Override
  public BuiltInTool tool() {
    return BuiltInTool.TRANSFER_TO_HUMAN;
  }

  @Override
  public String use(Call call, Map<String, String> arguments) {
    Destination to = choose(call, arguments.getOrDefault("destination", "").strip());
    live.awaitQuiet(call.id());
    live.findColleague(call.id())
        .ifPresent(
            name -> {
              throw new ProblemException(
                  CallProblem.TAKEN_OVER, name + " has taken this call over meanwhile.");
            });
    transferCall.transfer(
        new TransferCall.Command(
            call.organization(),
            call.id(),
            Optional.of(to.id()),
            Mode.WARM,
            shortened(arguments.getOrDefault("summary", ""))));
    return to.name() + " is being called.";
  }

  private Destination choose(Call call, String named) {
    List<Destination> list = destinations.list(call.organization());
    return list.stream()
        .filter(one -> one.name().equalsIgnoreCase(named))
        .findFirst()
        .or(() -> list.stream().findFirst())
        .orElseThrow(
            () ->
                new ProblemException(
                    CallProblem.DESTINATION_UNKNOWN,
                    "Nobody is there to take the call over. Offer that somebody calls back."));
  }

  private static String shortened(String summary) {
    return summary.substring(0, Math.min(TransferCall.LONGEST_BRIEFING, summary.length()));
  }
}
