package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.ReplayCall;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.model.Call;
import java.util.List;
import java.util.Optional;

/** What the page that replays a call asks of the product, for whoever uses it (CU6). */
public interface ReplayDesk {
  Optional<Call> find(CallId call);

  List<Turn> transcript(CallId call);

  /** By name. */
  List<Agent> agents();

  /**
   * What of an agent can be chosen, the published version first; 0 is the draft. Whoever may not
   * work on agents has the published version only.
   */
  List<Integer> versions(AgentId agent);

  Replay begin(ReplayCall.Command command, CallJournal journal);
}
