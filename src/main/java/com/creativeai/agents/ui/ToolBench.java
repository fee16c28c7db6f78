package com.creativeai.agents.ui;

import com.creativeai.agents.HttpTool;
import com.creativeai.agents.TryTool;
import java.util.Map;

/** Where tools are tried while they are written. */
interface ToolBench {
  /**
   * Tells what is wrong with a tool, as if it were the agent's first.
   *
   * @throws com.creativeai.platform.problem.ProblemException naming the fields
   */
  void check(HttpTool tool);

  /**
   * Uses it once.
   *
   * @throws com.creativeai.platform.problem.ProblemException naming the arguments that do not fit
   */
  TryTool.Result use(HttpTool tool, Map<String, String> arguments);
}
