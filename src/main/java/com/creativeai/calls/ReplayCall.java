package com.creativeai.calls;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.RehearseAgent;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.NodeCapacity;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.media.ReplayDoor;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.recording.RecordedVoice;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets the person of a recorded call talk with an agent once more (CALL-9), in the time that it
 * took: no call, nothing is dialed and nothing is stored (C10). Tools are not used.
 */
@ApplicationScoped
public class ReplayCall {
  /** What of a recording is played. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String ACTION = "call.replayed";

  /** As in tests of agents. */
  private static final ToolDesk NOTHING_IS_DONE =
      (request, answer) -> {
        answer.give("Done.", false);
        return true;
      };

  @Inject ReadCalls calls;
  @Inject RehearseAgent agents;
  @Inject TryLimit limit;
  @Inject NodeCapacity capacity;
  @Inject ReplayDoor door;
  @Inject AuditTrail audit;

  /**
   * What is to be played to whom.
   *
   * @param version of the agent; 0 for its draft
   */
  public record Command(CallId call, AgentId agent, int version) {}

  /**
   * Begins at once.
   *
   * @param journal is told what happens
   */
  public Replay begin(Caller caller, Command command, CallJournal journal) {
    OrganizationId organization = caller.organization();
    Call call = calls.get(organization, command.call());
    RehearseAgent.Words words = agents.words(organization, command.agent(), command.version());
    if (capacity.read().room() == 0) {
      throw busy();
    }
    limit.take(organization);
    RecordedVoice voice = voice(organization, call);
    audit.record(
        organization,
        caller.subject(),
        ACTION,
        command.call().toString(),
        Map.of("agent", command.agent().toString(), "version", String.valueOf(command.version())));
    return door.play(voice, briefing(call, words), journal, NOTHING_IS_DONE)
        .orElseThrow(ReplayCall::busy);
  }

  private RecordedVoice voice(OrganizationId organization, Call call) {
    if (call.keptRecording().isEmpty()) {
      throw new ProblemException(
          CallProblem.RECORDING_NOT_FOUND, "There is no recording of this call.");
    }
    try (InputStream wav = calls.openRecording(organization, call.id(), 0)) {
      return RecordedVoice.of(wav, LONGEST);
    } catch (IOException unusable) {
      throw new ProblemException(
          CallProblem.RECORDING_NOT_FOUND,
          "The recording cannot be played to an agent: it does not have the person apart.");
    }
  }

  /** With what the call knew of the person, and the chosen agent's own words. */
  private static AgentBriefing briefing(Call call, RehearseAgent.Words words) {
    Map<String, String> variables = new LinkedHashMap<>(words.variables());
    variables.putAll(call.plan().dialogue().variables());
    return new AgentBriefing(
        words.provided(),
        words.prompt(),
        words.firstMessage(),
        words.language(),
        variables,
        call.id().toString());
  }

  private static ProblemException busy() {
    return new ProblemException(
        CallProblem.NODE_FULL, "The server is busy with calls. Try again in a minute.");
  }
}
