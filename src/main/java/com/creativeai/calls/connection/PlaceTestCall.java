package com.creativeai.calls.connection;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.model.Call;
import com.creativeai.identity.FindAiSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Calls whoever tries the connections (CC8). */
@ApplicationScoped
public class PlaceTestCall {
  /** By which test calls are found and told from others. */
  public static final String TAG = "connection-test";

  @Inject PlaceCall placeCall;
  @Inject AgentDirectory agents;
  @Inject FindAiSettings preferences;
  @Inject IdGenerator ids;

  /** The agents to choose from, the one that somebody prefers coming first. */
  public List<Agent> agents(OrganizationId organization, String subject) {
    String first = preferences.find(subject).defaultAgentId().orElse("");
    return agents.list(organization).stream()
        .sorted(Comparator.comparing((Agent agent) -> !agent.id().toString().equals(first)))
        .toList();
  }

  /**
   * @param to as the person wrote it
   */
  public Call place(Caller caller, String to, AgentId agent) {
    return placeCall.place(
        new PlaceCall.Command(
            caller.organization(),
            new CallId(ids.next()),
            to,
            "",
            agent,
            "",
            "",
            Map.of(),
            VoicemailPolicy.TALK,
            List.of(TAG),
            caller.subject()));
  }
}
