package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.MarkDoNotCall;
import com.creativeai.calls.model.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes sure that the person on the line is never called again. */
@ApplicationScoped
public class DoNotCallTool implements CallTool {
  @Inject MarkDoNotCall doNotCall;

  @Override
  public BuiltInTool tool() {
    return BuiltInTool.MARK_DO_NOT_CALL;
  }

  @Override
  public String use(Call call, Map<String, String> arguments) {
    doNotCall.mark(call);
    return "They will not be called again.";
  }
}
