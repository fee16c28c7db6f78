package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One call's conversation: between the carrier's stream and the agent's session (M1 to M10).
 *
 * <p>Methods only put events into the mailbox; everything below them runs inside it.
 */
final class MediaBridge implements CallMedia, AgentListener {
  private static final System.Logger LOG = System.getLogger(MediaBridge.class.getName());

  private enum State {
    WAITING,
    TALKING,
    FINISHING,
    ENDED
  }

  private final CarrierStream stream;
  private final OrderedJournal journal;
  private final MediaCounts counts;
  private final ScheduledExecutorService timers;
  private final BridgeLimits limits;
  private final Mailbox mailbox = new Mailbox(this::failed);
  private final WaitingAudio waiting;
  private final Playback playback;
  private final LiveTranscript transcript;
  private final AgentSeat seat;
  private final Keypad keypad = new Keypad(this::keysEntered, event -> after(Keypad.PAUSE, event));
  private final List<Future<?>> deadlines = new ArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private State state = State.WAITING;
  private int openings;
  private Ending farewell = Ending.of(EndReason.AGENT_ENDED);
  private Ending stop = Ending.of(EndReason.CALLER_HUNG_UP);
  private boolean carrierHeard;
  private ToolDesk tools = ToolDesk.NONE;
  private Runnable takeOver = () -> {};
  private boolean released;

  MediaBridge(
      CarrierStream stream,
      OrderedJournal journal,
      MediaCounts counts,
      ScheduledExecutorService timers,
      Clock clock,
      BridgeLimits limits) {
    this.stream = stream;
    this.journal = journal;
    this.counts = counts;
    this.timers = timers;
    this.limits = limits;
    this.waiting = new WaitingAudio(limits.waitingCharacters());
    this.playback = new Playback(stream, () -> after(limits.pause(), this::checkPlayback));
    this.transcript = new LiveTranscript(journal::turn, clock);
    this.seat = new AgentSeat(this, transcript);
  }

  /** Lets the agent have things done. Before it begins. */
  void offer(ToolDesk desk) {
    tools = desk;
  }

  /** Calls the agent. Once, before anything else. */
  void begin(VoiceAgent agent, AgentBriefing briefing) {
    mailbox.post(() -> started(agent, briefing));
  }

  /** Ends the conversation for a reason that neither side gave. */
  void hangUp(Ending ending) {
    mailbox.post(() -> end(ending));
  }

  /** Why the carrier ends the stream from now on, because it was told to go on without it. */
  void expectEnd(Ending ending) {
    mailbox.post(() -> stop = ending);
  }

  /** Tells the agent something that the person does not hear. */
  void inform(String context) {
    whileConnected(() -> seat.inform(context));
  }

  /** Presses keys towards the person's end, after what the agent has said so far. */
  void press(String keys) {
    String tones = KeyTones.payload(keys);
    whileConnected(() -> stream.play(tones));
  }

  /** Completes when the person has heard what the agent has said so far. */
  CompletionStage<Void> quiet() {
    CompletableFuture<Void> heard = new CompletableFuture<>();
    mailbox.post(() -> awaitQuiet(heard));
    return heard;
  }

  /** Completes when the ending is written. */
  CompletionStage<Void> over() {
    return over;
  }

  @Override
  public void onAudio(String payload) {
    mailbox.post(() -> callerSpoke(payload));
  }

  @Override
  public void onMark(String name) {
    mailbox.post(() -> played(name));
  }

  @Override
  public void onDigit(String digit) {
    whileConnected(() -> keypad.press(digit));
  }

  @Override
  public void onStopped() {
    mailbox.post(() -> end(stop));
  }

  @Override
  public void onBroken(String detail) {
    mailbox.post(() -> end(new Ending(EndReason.MEDIA_LOST, detail)));
  }

  @Override
  public void onReady(ConversationId conversation) {
    mailbox.post(() -> agentReady(conversation));
  }

  @Override
  public void onAudio(long eventId, String payload) {
    mailbox.post(() -> agentSpoke(eventId, payload));
  }

  @Override
  public void onAgentSaid(long eventId, String text) {
    whileConnected(
        () -> {
          long place = seat.place(eventId);
          playback.textBegins(place);
          transcript.agentSaid(place, text);
        });
  }

  @Override
  public void onAgentCorrected(long eventId, String heard) {
    whileConnected(() -> transcript.agentCorrected(seat.place(eventId), heard));
  }

  @Override
  public void onUserTentative(String text) {
    whileConnected(() -> transcript.userTentative(text));
  }

  @Override
  public void onUserSaid(String text) {
    whileConnected(() -> transcript.userSaid(text));
  }

  @Override
  public void onInterrupted(long eventId) {
    whileConnected(
        () -> {
          counts.interruptions.increment();
          long place = seat.place(eventId);
          transcript.interrupted(place, playback.interrupt(place));
        });
  }

  @Override
  public boolean onToolAsked(ToolRequest request) {
    return tools.use(
        request,
        (result, failed) -> whileConnected(() -> seat.answer(request.id(), result, failed)));
  }

  @Override
  public void onClosed(AgentClosure closure) {
    whileConnected(() -> agentLeft(closure));
  }

  private void whileConnected(Runnable event) {
    mailbox.post(
        () -> {
          if (isConnected()) {
            event.run();
          }
        });
  }

  private boolean isConnected() {
    return state == State.WAITING || state == State.TALKING;
  }

  private void started(VoiceAgent agent, AgentBriefing briefing) {
    if (state == State.ENDED) {
      return;
    }
    journal.mediaStarted();
    deadline(limits.whole(), () -> end(Ending.of(EndReason.TIME_LIMIT)));
    deadline(limits.silence(), this::checkCarrier);
    takeOver = () -> seat.takeOver(agent, briefing);
    open(() -> seat.open(agent, briefing));
  }

  private void open(Runnable opening) {
    int number = ++openings;
    deadline(limits.readiness(), () -> readinessIsOver(number));
    try {
      opening.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-open-failed", failure);
      end(new Ending(unavailable(), failure.getClass().getSimpleName()));
    }
  }

  private void readinessIsOver(int opening) {
    if (state == State.WAITING && opening == openings) {
      long seconds = limits.readiness().toSeconds();
      end(new Ending(unavailable(), "not ready within " + seconds + " s"));
    }
  }

  /** An agent that was there and does not come back was lost. */
  private EndReason unavailable() {
    return seat.isTakenOver() ? EndReason.AGENT_LOST : EndReason.AGENT_UNAVAILABLE;
  }

  /** A line whose other end is gone without a word looks open for minutes. */
  private void checkCarrier() {
    if (carrierHeard) {
      carrierHeard = false;
      deadline(limits.silence(), this::checkCarrier);
    } else {
      long seconds = limits.silence().toSeconds();
      end(new Ending(EndReason.MEDIA_LOST, "no audio from the carrier for " + seconds + " s"));
    }
  }

  private void callerSpoke(String payload) {
    carrierHeard = true;
    if (state == State.WAITING) {
      counts.dropped.add(waiting.add(payload));
    } else if (state == State.TALKING) {
      toAgent(payload);
    }
  }

  /** The agent hears which keys; nothing else does, because they may be a card's number. */
  private void keysEntered(String keys) {
    if (isConnected()) {
      journal.keysPressed(keys.length());
      seat.inform(
          "The person pressed these keys on the phone: " + String.join(" ", keys.split("")));
    }
  }

  private void agentReady(ConversationId conversation) {
    if (state == State.WAITING) {
      state = State.TALKING;
      journal.agentConnected(conversation);
      seat.ready();
      waiting.drainTo(this::toAgent);
    }
  }

  private void toAgent(String payload) {
    seat.hear(payload);
    counts.framesUp.increment();
  }

  private void agentSpoke(long eventId, String payload) {
    if (isConnected()) {
      (playback.play(seat.place(eventId), payload) ? counts.framesDown : counts.stale).increment();
    }
  }

  private void checkPlayback() {
    if (isConnected()) {
      playback.check();
    }
  }

  /** A mark is set when the audio pauses, so it is waited for one pause at least (M5). */
  private void awaitQuiet(CompletableFuture<Void> heard) {
    after(
        limits.pause().multipliedBy(2),
        () -> {
          if (!isConnected() || playback.isQuiet()) {
            heard.complete(null);
          } else {
            awaitQuiet(heard);
          }
        });
  }

  private void played(String mark) {
    if (state == State.ENDED) {
      return;
    }
    OptionalLong eventId = playback.returned(mark);
    eventId.ifPresent(transcript::heard);
    leaveWhenQuiet();
  }

  private void agentLeft(AgentClosure closure) {
    if (seat.mayBeTakenOver(closure.kind(), state == State.TALKING)) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-taken-over cause={0}", closure.detail());
      counts.takeOvers.increment();
      state = State.WAITING;
      playback.finish();
      transcript.broken(playback.lastPlayed());
      open(takeOver);
    } else {
      agentClosed(closure);
    }
  }

  private void agentClosed(AgentClosure closure) {
    Ending ending = new Ending(reasonOf(closure.kind()), closure.detail());
    if (ending.reason() == EndReason.AGENT_ENDED) {
      state = State.FINISHING;
      farewell = ending;
      playback.finish();
      deadline(limits.farewell(), () -> end(ending));
      leaveWhenQuiet();
    } else {
      end(ending);
    }
  }

  private EndReason reasonOf(AgentClosure.Kind kind) {
    return switch (kind) {
      // An agent that leaves before it was there has not said goodbye; the person must be told.
      case NORMAL -> state == State.WAITING ? unavailable() : EndReason.AGENT_ENDED;
      case REFUSED -> EndReason.AGENT_REFUSED;
      case UNREACHABLE -> unavailable();
      case BROKEN -> EndReason.AGENT_LOST;
      case TIME_LIMIT -> EndReason.TIME_LIMIT;
    };
  }

  private void leaveWhenQuiet() {
    if (state == State.FINISHING && playback.isQuiet()) {
      end(farewell);
    }
  }

  private void end(Ending asked) {
    if (state == State.ENDED) {
      return;
    }
    Ending ending = state == State.FINISHING ? farewell : asked;
    state = State.ENDED;
    deadlines.forEach(deadline -> deadline.cancel(false));
    waiting.clear();
    transcript.close();
    journal.ended(ending, this::written);
    // Events of their own, so that one that fails does not keep the next from happening.
    mailbox.post(seat::close);
    mailbox.post(() -> after(limits.writing(), this::release));
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

  private void failed(Throwable failure) {
    LOG.log(System.Logger.Level.ERROR, "event=media-bridge-failed", failure);
    end(new Ending(EndReason.MEDIA_LOST, "internal error"));
  }

  private void deadline(Duration delay, Runnable event) {
    deadlines.removeIf(Future::isDone);
    deadlines.add(after(delay, event));
  }

  private Future<?> after(Duration delay, Runnable event) {
    return timers.schedule(() -> mailbox.post(event), delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
