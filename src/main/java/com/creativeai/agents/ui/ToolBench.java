package com.creativeai.agents.ui;

import com.creativeai.agents.TryTool;
import com.creativeai.agents.secret.KeptSecret;
import java.util.List;
import java.util.Map;

/** Where tools are tried while they are written. */
interface ToolBench {
  /** The agent's, as they are written now. */
  Map<String, String> variables();

  /** What is kept for the agent's tools. */
  List<KeptSecret> secrets();

  /**
   * Tells what is wrong with a tool, as if it were the agent's first.
   *
   * @throws com.creativeai.platform.problem.ProblemException naming the fields
   */
  void check(TryTool.Written tool);

  /**
   * Uses it once.
   *
   * @throws com.creativeai.platform.problem.ProblemException naming the arguments that do not fit
   */
  TryTool.Result use(TryTool.Written tool, TryTool.Said said);
}
