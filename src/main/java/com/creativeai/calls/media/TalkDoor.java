package com.creativeai.calls.media;

import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Bridges a browser to an agent that is tried (AG-2). It is no call and nobody stores it. */
@ApplicationScoped
public class TalkDoor {
  static final Duration LONGEST = Duration.ofMinutes(10);

  @Inject MediaDoor door;
  @Inject IdGenerator ids;

  /**
   * @param journal is told what happens
   * @param tools for the agent to use
   */
  public BrowserVisit visit(ProvidedAgent agent, CallJournal journal, ToolDesk tools) {
    return new BrowserVisit() {
      @Override
      public String permission() {
        return Permissions.CALLS_WRITE;
      }

      @Override
      public Optional<CallMedia> enter(PageLine page) {
        // No call, but the node counts and ends it with its calls, by an id of the same kind.
        CallId id = new CallId(ids.next());
        return door.connect(new BridgePlan(id, journal, briefing(agent, id), LONGEST, tools), page);
      }
    };
  }

  private static AgentBriefing briefing(ProvidedAgent agent, CallId id) {
    return new AgentBriefing(agent, "", "", "", Map.of(), id.toString());
  }
}
