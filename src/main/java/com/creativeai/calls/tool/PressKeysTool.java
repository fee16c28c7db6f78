package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.media.KeyTones;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Presses keys towards the person's end, for a machine that asks for some. */
@ApplicationScoped
public class PressKeysTool implements CallTool {
  @Inject LiveBridges live;

  @Override
  public BuiltInTool tool() {
    return BuiltInTool.PRESS_KEYS;
  }

  @Override
  public String use(Call call, Map<String, String> arguments) {
    String keys = arguments.getOrDefault("keys", "");
    if (!KeyTones.KEYS.matcher(keys).matches()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "keys", "Up to 32 of 0-9, *, # and w.");
    }
    if (!live.press(call.id(), keys)) {
      throw new ProblemException(CallProblem.CALL_ENDED, "The call has ended.");
    }
    return "The keys are pressed.";
  }
}
