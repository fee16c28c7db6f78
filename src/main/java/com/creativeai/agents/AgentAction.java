package com.creativeai.agents;

/** What happens to agents, in the audit log (A8). */
final class AgentAction {
  static final String CREATED = "agent.created";
  static final String PUBLISHED = "agent.published";
  static final String ARCHIVED = "agent.archived";

  static final String TOOL_TRIED = "agent.tool-tried";

  static final String ACCOUNT_CONNECTED = "agent-account.connected";
  static final String ACCOUNT_DISCONNECTED = "agent-account.disconnected";

  private AgentAction() {}
}
