package com.creativeai.agents;

import java.util.List;

/** What a phone call brings along for prompts and addresses of tools, as the provider names it. */
public final class CallVariables {
  /** Begins the names that no agent may give its own variables. */
  public static final String PREFIX = "system__";

  /** E.164; who calls. */
  public static final String CALLER_ID = PREFIX + "caller_id";

  /** E.164; who is called. */
  public static final String CALLED_NUMBER = PREFIX + "called_number";

  /** The carrier's id of the call. */
  public static final String CALL_SID = PREFIX + "call_sid";

  public static final List<String> ALL = List.of(CALLER_ID, CALLED_NUMBER, CALL_SID);

  private CallVariables() {}
}
