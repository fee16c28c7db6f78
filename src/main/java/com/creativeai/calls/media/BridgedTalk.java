package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.Mailbox;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What happens on one bridge. Not thread-safe: every method is called in the mailbox (M10). */
final class BridgedTalk {
  private static final System.Logger LOG = System.getLogger(BridgedTalk.class.getName());

  private enum State {
    WAITING,
    TALKING,
    FINISHING,
    ENDED
  }

  private final CarrierStream stream;
  private final OrderedJournal journal;
  private final MediaCounts counts;
  private final Mailbox mailbox;
  private final BridgeLimits limits;
  private final Deadlines deadlines;
  private final WaitingAudio waiting;
  private final Playback playback;
  private final LiveTranscript transcript;
  private final AnswerClock answers;
  private final AgentSeat seat;
  private final CarrierWatch carrier;
  private final Keypad keypad;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private State state = State.WAITING;
  private Ending farewell = Ending.of(EndReason.AGENT_ENDED);
  private Ending stop = Ending.of(EndReason.CALLER_HUNG_UP);
  private boolean released;

  /**
   * @param listener hears the agent
   */
  BridgedTalk(
      CarrierStream stream,
      AgentListener listener,
      OrderedJournal journal,
      MediaCounts counts,
      Timekeeper time,
      Mailbox mailbox,
      BridgeLimits limits) {
    this.stream = stream;
    this.journal = journal;
    this.counts = counts;
    this.mailbox = mailbox;
    this.limits = limits;
    deadlines = new Deadlines(time.timers(), mailbox);
    waiting = new WaitingAudio(limits.waitingCharacters());
    playback = new Playback(stream, () -> deadlines.after(limits.pause(), this::checkPlayback));
    transcript = new LiveTranscript(journal::turn, time.clock());
    answers = new AnswerClock(time.nanos());
    seat = new AgentSeat(listener, transcript, deadlines, limits.readiness(), this::end);
    carrier = new CarrierWatch(deadlines, limits.silence(), this::carrierLost);
    keypad = new Keypad(this::keysEntered, event -> deadlines.after(Keypad.PAUSE, event));
  }

  boolean isConnected() {
    return state == State.WAITING || state == State.TALKING;
  }

  CompletionStage<Void> over() {
    return over;
  }

  void begin(VoiceAgent agent, AgentBriefing briefing) {
    if (state == State.ENDED) {
      return;
    }
    journal.mediaStarted();
    deadlines.set(limits.whole(), () -> end(Ending.of(EndReason.TIME_LIMIT)));
    carrier.begin();
    seat.begin(agent, briefing);
  }

  void callerSpoke(String payload, long arrived) {
    carrier.heard();
    if (state == State.WAITING) {
      counts.dropped.add(waiting.add(payload));
    } else if (state == State.TALKING) {
      toAgent(payload);
      answers.spoken(payload, arrived);
    }
  }

  private void toAgent(String payload) {
    seat.hear(payload);
    counts.framesUp.increment();
  }

  void pressed(String digit) {
    keypad.press(digit);
  }

  /** The agent hears which keys; nothing else does, because they may be a card's number. */
  private void keysEntered(String keys) {
    if (isConnected()) {
      journal.keysPressed(keys.length());
      inform("The person pressed these keys on the phone: " + String.join(" ", keys.split("")));
    }
  }

  void inform(String context) {
    seat.inform(context);
  }

  void playTones(String payload) {
    stream.play(payload);
  }

  void answerTool(String request, String result, boolean failed) {
    seat.answer(request, result, failed);
  }

  void agentReady(ConversationId conversation) {
    if (state == State.WAITING) {
      state = State.TALKING;
      journal.agentConnected(conversation);
      seat.ready();
      waiting.drainTo(this::toAgent);
    }
  }

  void agentSpoke(long eventId, String payload, long arrived) {
    boolean begins = playback.isQuiet();
    if (!playback.play(seat.place(eventId), payload)) {
      counts.stale.increment();
      return;
    }
    counts.framesDown.increment();
    if (begins) {
      answers.answers(payload, arrived).ifPresent(this::answered);
    }
  }

  private void answered(TurnLatency latency) {
    counts.answers.accept(latency.answerMillis());
    stream.mark(answers.mark());
    transcript.answered(latency);
  }

  void agentSaid(long eventId, String text) {
    long place = seat.place(eventId);
    playback.textBegins(place);
    transcript.agentSaid(place, text);
  }

  void agentCorrected(long eventId, String heard) {
    transcript.agentCorrected(seat.place(eventId), heard);
  }

  void userTentative(String text) {
    transcript.userTentative(text);
  }

  void userSaid(String text) {
    transcript.userSaid(text);
  }

  void interrupted(long eventId) {
    counts.interruptions.increment();
    answers.interrupted();
    long place = seat.place(eventId);
    transcript.interrupted(place, playback.interrupt(place));
  }

  private void checkPlayback() {
    if (isConnected()) {
      playback.check();
    }
  }

  /** A mark is set when the audio pauses, so it is waited for one pause at least (M5). */
  void awaitQuiet(CompletableFuture<Void> heard) {
    deadlines.after(
        limits.pause().multipliedBy(2),
        () -> {
          if (!isConnected() || playback.isQuiet()) {
            heard.complete(null);
          } else {
            awaitQuiet(heard);
          }
        });
  }

  void played(String mark) {
    if (state == State.ENDED) {
      return;
    }
    answers.returned(mark).ifPresent(transcript::playedAfter);
    playback.returned(mark).ifPresent(transcript::heard);
    leaveWhenQuiet();
  }

  void agentLeft(AgentClosure closure) {
    if (seat.mayBeTakenOver(closure.kind())) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-taken-over cause={0}", closure.detail());
      counts.takeOvers.increment();
      state = State.WAITING;
      playback.finish();
      transcript.broken(playback.lastPlayed());
      seat.takeOver();
    } else {
      agentClosed(new Ending(seat.reasonOf(closure.kind()), closure.detail()));
    }
  }

  private void agentClosed(Ending ending) {
    if (ending.reason() == EndReason.AGENT_ENDED) {
      state = State.FINISHING;
      farewell = ending;
      playback.finish();
      deadlines.set(limits.farewell(), () -> end(ending));
      leaveWhenQuiet();
    } else {
      end(ending);
    }
  }

  private void leaveWhenQuiet() {
    if (state == State.FINISHING && playback.isQuiet()) {
      end(farewell);
    }
  }

  void expectStop(Ending ending) {
    stop = ending;
  }

  void stopped() {
    end(stop);
  }

  void carrierLost(String detail) {
    end(new Ending(EndReason.MEDIA_LOST, detail));
  }

  void end(Ending asked) {
    if (state == State.ENDED) {
      return;
    }
    Ending ending = state == State.FINISHING ? farewell : asked;
    state = State.ENDED;
    deadlines.cancel();
    waiting.clear();
    transcript.close();
    journal.ended(ending, this::written);
    // Events of their own, so that one that fails does not keep the next from happening.
    mailbox.post(seat::close);
    mailbox.post(() -> deadlines.after(limits.writing(), this::release));
  }

  private void written() {
    over.complete(null);
    mailbox.post(this::release);
  }

  private void release() {
    if (!released) {
      released = true;
      stream.close();
    }
  }
}
