package com.creativeai.calls.tool;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.CallVariables;
import com.creativeai.agents.UseHttpTool;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ChangeCall;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.media.ToolDesks;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Does on threads of its own what agents ask for (CT2). */
@ApplicationScoped
public class CallTools implements ToolDesks {
  /** Characters; enough for an answer that an agent can speak about. */
  private static final int LONGEST_RESULT = 4_000;

  private static final System.Logger LOG = System.getLogger(CallTools.class.getName());

  @Inject CallStore calls;
  @Inject ChangeCall change;
  @Inject UseHttpTool http;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;
  Iterable<CallTool> installed = List.of();

  private record Outcome(String result, boolean failed) {
    static final Outcome UNKNOWN = new Outcome("This tool is not available on this call.", true);
  }

  @Inject
  void install(@Any Instance<CallTool> tools) {
    installed = tools;
  }

  @Override
  public ToolDesk open(Admission admission) {
    return desk((request, answer) -> onCall(admission, request, answer));
  }

  /** For an agent that is tried: no call, so what acts on calls is not there (C10). */
  public ToolDesk openForTry(OrganizationId organization, AgentId agent) {
    return desk(
        (request, answer) -> {
          Outcome outcome = attempt(() -> overHttp(organization, agent, request, Map.of()));
          answer.give(outcome.result(), outcome.failed());
        });
  }

  private interface Work {
    void run(ToolRequest request, ToolDesk.Answer answer);
  }

  private ToolDesk desk(Work work) {
    return new LimitedDesk(
        (request, answer) -> {
          executor.execute(() -> work.run(request, answer));
          return true;
        });
  }

  private void onCall(Admission admission, ToolRequest request, ToolDesk.Answer answer) {
    Instant begun = clock.instant();
    Outcome outcome = attempt(() -> use(admission, request));
    answer.give(outcome.result(), outcome.failed());
    if (outcome != Outcome.UNKNOWN) {
      String took = Duration.between(begun, clock.instant()).toMillis() + " ms";
      String detail = request.name() + (outcome.failed() ? " failed after " : " worked in ") + took;
      change.apply(
          admission.organization(), admission.call(), found -> found.usedTool(begun, detail));
      LOG.log(
          System.Logger.Level.INFO,
          "step=use-tool call={0} tool={1} failed={2} took={3}",
          admission.call(),
          request.name(),
          outcome.failed(),
          took);
    }
  }

  private Optional<Outcome> use(Admission admission, ToolRequest request) {
    Call call = calls.find(admission.organization(), admission.call()).orElseThrow();
    for (CallTool tool : installed) {
      if (tool.tool().code().equals(request.name())) {
        return Optional.of(new Outcome(tool.use(call, request.arguments()), false));
      }
    }
    return overHttp(call.organization(), call.plan().dialogue().agent(), request, variables(call));
  }

  private Optional<Outcome> overHttp(
      OrganizationId organization,
      AgentId agent,
      ToolRequest request,
      Map<String, String> variables) {
    return http.find(organization, agent, request.name())
        .map(tool -> http.use(tool.with(variables), request.arguments()))
        .map(CallTools::outcome);
  }

  /** What the call says otherwise than its agent, and who is on it. */
  private static Map<String, String> variables(Call call) {
    Map<String, String> all = new HashMap<>(call.plan().dialogue().variables());
    PhoneNumber from = call.plan().from();
    all.put(CallVariables.CALLER_ID, from.equals(PhoneNumber.WITHHELD) ? "" : from.e164());
    all.put(CallVariables.CALLED_NUMBER, call.plan().to().e164());
    CarrierCallId carried = call.progress().carrierCall();
    all.put(CallVariables.CALL_SID, carried == null ? "" : carried.value());
    return all;
  }

  private static Outcome outcome(OutboundAnswer answer) {
    String text = answer.text().substring(0, Math.min(LONGEST_RESULT, answer.text().length()));
    return answer.isSuccess()
        ? new Outcome(text, false)
        : new Outcome("HTTP " + answer.status() + " " + text, true);
  }

  private static Outcome attempt(Supplier<Optional<Outcome>> work) {
    try {
      return work.get().orElse(Outcome.UNKNOWN);
    } catch (ProblemException refused) {
      return new Outcome(refused.detail(), true);
    } catch (ProviderRejected | ProviderUnavailable unreached) {
      return new Outcome(String.valueOf(unreached.getMessage()), true);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "step=use-tool", failed);
      return new Outcome("That did not work.", true);
    }
  }
}
