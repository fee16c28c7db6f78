package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.ReplayCall;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.model.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replays of which a test says what happens. */
class FakeReplayDesk implements ReplayDesk {
  final List<ReplayCall.Command> begun = new ArrayList<>();
  final List<CallJournal> journals = new ArrayList<>();
  private final FakeCallDesk calls;
  int stopped;
  @Nullable RuntimeException failure;

  FakeReplayDesk(FakeCallDesk calls) {
    this.calls = calls;
  }

  @Override
  public Optional<Call> find(CallId call) {
    return calls.find(call);
  }

  @Override
  public List<Turn> transcript(CallId call) {
    return calls.transcript(call);
  }

  @Override
  public List<Agent> agents() {
    return List.of(FakeCallDesk.SOPHIE, FakeCallDesk.THEO);
  }

  @Override
  public List<Integer> versions(AgentId agent) {
    return agent.equals(FakeCallDesk.SOPHIE.id()) ? List.of(3, 0, 2) : List.of(1);
  }

  @Override
  public Replay begin(ReplayCall.Command command, CallJournal journal) {
    if (failure != null) {
      throw failure;
    }
    begun.add(command);
    journals.add(journal);
    return () -> stopped++;
  }
}
