package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
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
  private static final Ending HUNG_UP = Ending.of(EndReason.CALLER_HUNG_UP);

  private enum State {
    WAITING,
    TALKING,
    /** A colleague talks in the agent's place (BR5). */
    TAKEN,
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
  private final LiveTranscript transcript;
  private final AgentVoice voice;
  private final AgentSeat seat;
  private final ColleagueSeat colleague;
  private final CarrierWatch carrier;
  private final Keypad keypad;
  private final StreamRelease release;
  private State state = State.WAITING;
  private Ending farewell = Ending.of(EndReason.AGENT_ENDED);
  private Ending stop = HUNG_UP;

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
    release = new StreamRelease(stream, mailbox);
    deadlines = new Deadlines(time.timers(), mailbox);
    waiting = new WaitingAudio(limits.waitingCharacters());
    transcript = new LiveTranscript(journal::turn, time.clock());
    voice =
        new AgentVoice(
            stream,
            counts,
            transcript,
            time.nanos(),
            () -> deadlines.after(limits.pause(), this::checkPlayback));
    seat = new AgentSeat(listener, transcript, deadlines, limits.readiness(), this::end);
    colleague = new ColleagueSeat(deadlines, limits.absence(), time.nanos(), this::giveBack);
    carrier = new CarrierWatch(deadlines, limits.silence(), this::carrierLost);
    keypad = new Keypad(this::keysEntered, event -> deadlines.after(Keypad.PAUSE, event));
  }

  /** Whether the agent has a part in what happens. */
  boolean isConnected() {
    return state == State.WAITING || state == State.TALKING;
  }

  CompletionStage<Void> over() {
    return release.over();
  }

  void begin(VoiceAgent agent, AgentBriefing briefing) {
    if (state != State.ENDED) {
      start();
      seat.begin(agent, briefing);
    }
  }

  void resume(VoiceAgent agent, AgentBriefing briefing, Resumption earlier) {
    if (state != State.ENDED) {
      start();
      transcript.resume(earlier.said(), earlier.begun());
      seat.resume(agent, briefing, earlier.firstWords());
    }
  }

  private void start() {
    journal.mediaStarted();
    deadlines.set(limits.whole(), () -> end(Ending.of(EndReason.TIME_LIMIT)));
    carrier.begin();
  }

  void callerSpoke(String payload, long arrived) {
    carrier.heard();
    if (state == State.WAITING) {
      counts.dropped.add(waiting.add(payload));
    } else if (state == State.TALKING) {
      toAgent(payload);
      voice.answering(payload, arrived);
    } else if (state == State.TAKEN) {
      colleague.hear(payload);
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
    voice.speaks(seat.place(eventId), payload, arrived);
  }

  void agentSaid(long eventId, String text) {
    voice.says(seat.place(eventId), text);
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
    voice.interrupted(seat.place(eventId));
  }

  private void checkPlayback() {
    if (state != State.ENDED) {
      voice.check();
    }
  }

  /** A mark is set when the audio pauses, so it is waited for one pause at least (M5). */
  void awaitQuiet(CompletableFuture<Void> heard) {
    deadlines.after(
        limits.pause().multipliedBy(2),
        () -> {
          if (!isConnected() || voice.isQuiet()) {
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
    voice.returned(mark);
    leaveWhenQuiet();
  }

  void agentLeft(AgentClosure closure) {
    if (seat.mayBeTakenOver(closure.kind())) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-taken-over cause={0}", closure.detail());
      counts.takeOvers.increment();
      state = State.WAITING;
      voice.breaks();
      seat.takeOver();
    } else {
      agentClosed(new Ending(seat.reasonOf(closure.kind()), closure.detail()));
    }
  }

  /** Where somebody of the team takes the agent's place; claimed from any thread. */
  ColleagueSeat colleagueSeat() {
    return colleague;
  }

  /** Whoever claimed the seat talks from now on; what the agent was about to say is thrown away. */
  void takeOver(Colleague next) {
    if (isConnected()) {
      state = State.TAKEN;
      waiting.clear();
      voice.hush(seat.newestPlace());
      seat.leave();
      journal.takenOver(next.name());
    }
    if (state == State.TAKEN) {
      colleague.sit(next);
    } else {
      colleague.leave(next);
    }
  }

  void colleagueSpoke(Colleague from, String payload) {
    if (state == State.TAKEN && colleague.speaks(from, payload)) {
      stream.play(payload);
    }
  }

  /** The agent has the call again; of a colleague who has left before, nothing. */
  void giveBack(Colleague from, String why) {
    if (colleague.leave(from) && state == State.TAKEN) {
      state = State.WAITING;
      journal.givenBack(why);
      seat.comeBack();
    }
  }

  private void agentClosed(Ending ending) {
    if (ending.reason() == EndReason.AGENT_ENDED) {
      state = State.FINISHING;
      farewell = ending;
      voice.finish();
      deadlines.set(limits.farewell(), () -> end(ending));
      leaveWhenQuiet();
    } else {
      end(ending);
    }
  }

  private void leaveWhenQuiet() {
    if (state == State.FINISHING && voice.isQuiet()) {
      end(farewell);
    }
  }

  void expectStop(Ending ending) {
    stop = ending;
  }

  void stopped() {
    endByCarrier(HUNG_UP);
  }

  void carrierLost(String detail) {
    endByCarrier(new Ending(EndReason.MEDIA_LOST, detail));
  }

  /** Of a carrier that was told to go on without the stream, nothing else is to be expected. */
  private void endByCarrier(Ending otherwise) {
    if (stop.equals(HUNG_UP)) {
      end(otherwise);
    } else {
      finish(stop);
    }
  }

  void end(Ending asked) {
    finish(state == State.FINISHING ? farewell : asked);
  }

  private void finish(Ending ending) {
    if (state == State.ENDED) {
      return;
    }
    state = State.ENDED;
    deadlines.cancel();
    waiting.clear();
    transcript.close();
    journal.ended(ending, release::written);
    colleague.close();
    // Events of their own, so that one that fails does not keep the next from happening.
    mailbox.post(seat::close);
    mailbox.post(() -> deadlines.after(limits.writing(), release::now));
  }
}
