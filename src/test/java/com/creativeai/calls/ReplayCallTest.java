package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentProblem;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.RehearseAgent;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.NodeCapacity;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.media.ReplayDoor;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.recording.RecordedVoice;
import com.creativeai.calls.recording.Wavs;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-9: who may have which call replayed, and what the agent is told. */
class ReplayCallTest {
  private static final CallJournal NOBODY =
      new CallJournal() {
        @Override
        public void mediaStarted() {}

        @Override
        public void agentConnected(ConversationId conversation) {}

        @Override
        public void turn(Turn turn) {}

        @Override
        public void ended(Ending ending) {}
      };

  private final ReplayCall replays = new ReplayCall();
  private final RecordedAudit audit = new RecordedAudit();
  private final List<AgentBriefing> briefings = new ArrayList<>();
  private final List<ToolDesk> desks = new ArrayList<>();
  private Call call =
      placedCall(callId(1))
          .recorded(new Recording("RE1", Recording.State.KEPT, 100, 1, List.of(1), List.of(1)));
  private InputStream wav = Wavs.ofCall(new int[800]);
  private boolean granted = true;
  private int room = 1;
  private boolean stopping;

  @BeforeEach
  void wire() {
    replays.audit = audit;
    replays.limit = new TryLimit();
    replays.limit.limiter =
        (bucket, limit) -> new Allowance(granted, 10, 0, Duration.ZERO, Duration.ZERO);
    replays.capacity =
        new NodeCapacity() {
          @Override
          public Reading read() {
            return new Reading(0, 1, room, 0, 0, 0);
          }
        };
    replays.calls = new OneCall();
    replays.agents =
        new RehearseAgent() {
          @Override
          public Words words(OrganizationId organization, AgentId id, int version) {
            if (version > 2) {
              throw new ProblemException(AgentProblem.AGENT_VERSION_NOT_FOUND, "No.");
            }
            return new Words(
                ProvidedAgent.inDefault("agent_" + version),
                "Be kind.",
                "Hello.",
                "en",
                Map.of("greeting", "own"));
          }
        };
    replays.door =
        new ReplayDoor() {
          @Override
          public Optional<Replay> play(
              RecordedVoice voice, AgentBriefing briefing, CallJournal journal, ToolDesk tools) {
            briefings.add(briefing);
            desks.add(tools);
            return stopping ? Optional.empty() : Optional.of(() -> {});
          }
        };
  }

  @Test
  void agentIsToldItsOwnWordsAndWhatTheCallKnew() {
    begin(ACME, 1);

    AgentBriefing briefing = briefings.get(0);
    assertThat(briefing.agent().id()).isEqualTo("agent_1");
    assertThat(briefing.prompt()).isEqualTo("Be kind.");
    assertThat(briefing.firstMessage()).isEqualTo("Hello.");
    assertThat(briefing.variables())
        .containsAllEntriesOf(call.plan().dialogue().variables())
        .containsKey("greeting");
    assertThat(briefing.userId()).isEqualTo(callId(1).toString());
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                ACME,
                "ada",
                "call.replayed",
                callId(1).toString(),
                Map.of("agent", CONCIERGE.toString(), "version", "1")));
  }

  /** The person of the recording wants nothing any more. */
  @Test
  void toolIsAnsweredAndNotUsed() {
    begin(ACME, 1);
    List<String> answers = new ArrayList<>();

    boolean known =
        desks
            .get(0)
            .use(
                new ToolRequest("t1", "book_table", Map.of()),
                (result, failed) -> answers.add(result + failed));

    assertThat(known).isTrue();
    assertThat(answers).containsExactly("Done.false");
  }

  @Test
  void callOfAnotherOrganizationIsNotThere() {
    refused(CallProblem.CALL_NOT_FOUND, OTHER, 1);
  }

  @Test
  void callWithoutAUsableRecordingIsNotReplayed() {
    wav = new ByteArrayInputStream(new byte[10]);
    refused(CallProblem.RECORDING_NOT_FOUND, ACME, 1);
    call = placedCall(callId(1));
    refused(CallProblem.RECORDING_NOT_FOUND, ACME, 1);
  }

  @Test
  void replayTakesRoomAndATryLikeTalkingDoes() {
    room = 0;
    refused(CallProblem.NODE_FULL, ACME, 1);
    room = 1;
    granted = false;
    refused(CommonProblem.TOO_MANY_REQUESTS, ACME, 1);
    granted = true;
    refused(AgentProblem.AGENT_VERSION_NOT_FOUND, ACME, 3);
    assertThat(briefings).isEmpty();
    assertThat(audit.lines).isEmpty();
    stopping = true;
    refused(CallProblem.NODE_FULL, ACME, 1);
  }

  private void begin(OrganizationId organization, int version) {
    replays.begin(
        new Caller("ada", "Ada", organization, "Acme", Set.of()),
        new ReplayCall.Command(callId(1), CONCIERGE, version),
        NOBODY);
  }

  private void refused(ProblemType problem, OrganizationId organization, int version) {
    Problems.refused(problem, () -> begin(organization, version));
  }

  private final class OneCall extends ReadCalls {
    @Override
    public Optional<Call> find(OrganizationId organization, CallId id) {
      return Optional.of(call)
          .filter(one -> one.organization().equals(organization) && one.id().equals(id));
    }

    @Override
    public InputStream openRecording(OrganizationId organization, CallId id, long from) {
      return wav;
    }
  }
}
