package com.creativeai.calls.media;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.BeginRecording;
import com.creativeai.calls.CallId;
import com.creativeai.calls.ChangeCall;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.calls.model.TurnNews;
import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes journals into the stored call and its transcript, and tells whoever watches. */
@ApplicationScoped
public class StoredJournals implements CallJournals {
  @Inject ChangeCall change;
  @Inject BeginRecording recordings;
  @Inject TranscriptStore transcripts;
  @Inject LiveTopics topics;
  @Inject RelayFacts relay;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  public CallJournal open(Admission admission) {
    StoredJournal journal = new StoredJournal(admission);
    admission.resumption().ifPresent(earlier -> journal.goOn(earlier.said()));
    return journal;
  }

  /** One call's; the only writer of its transcript. */
  private final class StoredJournal implements CallJournal {
    private final OrganizationId organization;
    private final CallId call;
    private final AgentAccount account;
    private final TreeMap<Integer, Turn> turns = new TreeMap<>();
    private final TurnNews news;

    StoredJournal(Admission admission) {
      organization = admission.organization();
      call = admission.call();
      account = admission.briefing().agent().account();
      news = new TurnNews(organization, call, () -> ids.next().toString());
    }

    /** What was said before is stored again with everything that follows. */
    void goOn(List<Turn> said) {
      said.forEach(turn -> turns.put(turn.number(), turn));
    }

    @Override
    public void mediaStarted() {
      note(found -> found.mediaStarted(clock.instant()));
    }

    @Override
    public void agentConnected(ConversationId conversation) {
      change
          .apply(
              organization, call, found -> found.talkingIn(account, conversation, clock.instant()))
          .ifPresent(recordings::beginLater);
    }

    @Override
    public void turn(Turn turn) {
      turns.put(turn.number(), turn);
      // What is tentative is shown; what is said is stored.
      topics.publish(call, new TurnChanged(organization, call, turn));
      if (turn.state() != Turn.State.TENTATIVE) {
        List<Fact> facts = news.of(turn, clock.instant());
        transcripts.save(organization, call, List.copyOf(turns.values()), facts);
        if (!facts.isEmpty()) {
          relay.relaySoon(transcripts.outbox(), call.toString());
        }
      }
    }

    @Override
    public void keysPressed(int count) {
      note(
          found ->
              found.noting(TimelineEvent.KEYS_PRESSED, clock.instant(), String.valueOf(count)));
    }

    @Override
    public void takenOver(String name) {
      note(found -> found.takenOver(name, clock.instant()));
    }

    @Override
    public void givenBack(String why) {
      note(found -> found.givenBack(why, clock.instant()));
    }

    @Override
    public void ended(Ending ending) {
      note(found -> found.mediaEnded(ending, clock.instant()));
    }

    private void note(UnaryOperator<Call> news) {
      change.apply(organization, call, news);
    }
  }
}
