package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.recording.RecordedVoice;
import com.creativeai.platform.id.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Bridges a recorded voice to an agent (BR7). It is no call and nobody stores it. */
@ApplicationScoped
public class ReplayDoor {
  @Inject MediaDoor door;
  @Inject MediaEngine engine;
  @Inject IdGenerator ids;

  /**
   * Begins at once; empty when the node stops.
   *
   * @param journal is told what happens
   */
  public Optional<Replay> play(
      RecordedVoice voice, AgentBriefing briefing, CallJournal journal, ToolDesk tools) {
    ReplayLine line = new ReplayLine(voice, engine.time());
    // No call, but the node counts and ends it with its calls, by an id of the same kind.
    BridgePlan plan =
        new BridgePlan(
            new CallId(ids.next()),
            journal,
            briefing,
            voice.length().plus(ReplayLine.LONGEST_AFTERWARDS).plusSeconds(1),
            tools);
    Optional<CallMedia> media = door.connect(plan, line);
    media.ifPresent(line::begin);
    return media.map(begun -> line);
  }
}
