package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.model.Call;
import java.util.Map;

/** Something that an agent may have done on its call. */
public interface CallTool {
  BuiltInTool tool();

  /**
   * May block. A {@link com.creativeai.platform.problem.ProblemException} is told to the agent.
   *
   * @return what the agent is told
   */
  String use(Call call, Map<String, String> arguments);
}
