package com.creativeai.calls.tool;

import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.media.ToolDesks;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Does on threads of its own what agents ask for on calls (CT2). */
@ApplicationScoped
public class CallTools implements ToolDesks {
  private static final System.Logger LOG = System.getLogger(CallTools.class.getName());

  @Inject CallStore calls;
  @Resource ManagedExecutorService executor;
  Iterable<CallTool> installed = List.of();

  @Inject
  void install(@Any Instance<CallTool> tools) {
    installed = tools;
  }

  @Override
  public ToolDesk open(Admission admission) {
    return (request, answer) -> begin(admission, request, answer);
  }

  private boolean begin(Admission admission, ToolRequest request, ToolDesk.Answer answer) {
    for (CallTool tool : installed) {
      if (tool.tool().code().equals(request.name())) {
        executor.execute(() -> use(tool, admission, request, answer));
        return true;
      }
    }
    return false;
  }

  private void use(
      CallTool tool, Admission admission, ToolRequest request, ToolDesk.Answer answer) {
    String outcome = "done";
    try {
      String result =
          tool.use(
              calls.find(admission.organization(), admission.call()).orElseThrow(),
              request.arguments());
      answer.give(result, false);
    } catch (ProblemException refused) {
      outcome = refused.type().code();
      answer.give(refused.detail(), true);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "step=use-tool call=" + admission.call(), failed);
      outcome = "failed";
      answer.give("That did not work.", true);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "step=use-tool call={0} tool={1} outcome={2}",
        admission.call(),
        request.name(),
        outcome);
  }
}
