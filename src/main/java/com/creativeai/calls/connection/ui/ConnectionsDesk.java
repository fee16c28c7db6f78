package com.creativeai.calls.connection.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.Turn;
import com.creativeai.calls.connection.Connection;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** What the page asks of the product. Reads may come from any thread. */
public interface ConnectionsDesk {
  OrganizationId organization();

  List<Connection> connections();

  /** Where ElevenLabs must tell of ended conversations. */
  String webhookAddress();

  /** Begins all checks and does not wait. */
  void check();

  /** Whether calls ring no phone. */
  boolean isSandbox();

  /** Whether the caller's role allows placing calls. */
  boolean mayCall();

  /** The agents to choose from, the preferred one first. */
  List<Agent> agents();

  Call call(String to, AgentId agent);

  Optional<Call> find(CallId id);

  List<Turn> transcript(CallId id);
}
