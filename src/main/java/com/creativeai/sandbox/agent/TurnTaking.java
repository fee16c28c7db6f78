package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: the caller's words become the dialogue's replies, spoken, interrupted or given
 * up (G2, G4, G5).
 */
final class TurnTaking implements Hearing.Listener, OutgoingSpeech.Listener {
  interface Host {
    /** The transcript has grown. */
    void progress();

    void finish(int code, String reason);
  }

  /** What one conversation is about. */
  record Part(
      Initiation initiation, Dialogue dialogue, Fault fault, ConversationRecording recording) {}

  private static final Duration OPENING_PAUSE = Duration.ofMillis(300);
  private static final Duration BARGE_IN_AFTER = Duration.ofMillis(250);
  private static final Duration BEEP_WAIT = Duration.ofMillis(200);

  private final Mailbox mailbox;
  private final Clock clock;
  private final ConversationWire wire;
  private final ConversationReport report;
  private final Part part;
  private final Dialogue dialogue;
  private final Host host;
  private final Hearing hearing;
  private final OutgoingSpeech speech;
  private final ClientTools tools;

  private @Nullable ObjectNode speakingTurn;
  private @Nullable Future<?> replyTimer;
  private @Nullable Reply waiting;
  private @Nullable Reply current;
  private boolean over;
  private int agentTurns;
  private long nudgeAt;
  private long lastCallerActivity;

  TurnTaking(
      ConversationServices services,
      Mailbox mailbox,
      ConversationWire wire,
      ConversationReport report,
      Part part,
      Host host) {
    this.mailbox = mailbox;
    this.clock = services.clock();
    this.wire = wire;
    this.report = report;
    this.part = part;
    this.dialogue = part.dialogue();
    this.host = host;
    this.hearing = new Hearing(mailbox, clock, this);
    this.speech =
        new OutgoingSpeech(wire, mailbox, clock, services.voices(), part.recording(), this);
    this.tools = new ClientTools(wire, mailbox, report, this::toolDone);
  }

  void begin() {
    lastCallerActivity = clock.millis();
    Duration pause = part.initiation().textOnly() ? Duration.ZERO : OPENING_PAUSE;
    perform(dialogue.opening().after(pause));
  }

  // --- the caller ---

  void hear(byte[] mulaw) {
    hearing.hear(mulaw);
  }

  void userMessage(String text) {
    callerActive();
    if (text.isBlank() || isEnding()) {
      return;
    }
    bargeIn();
    report.transcript().user(text, report.seconds());
    host.progress();
    perform(dialogue.answer(text));
  }

  void toolResult(ObjectNode frame) {
    tools.result(frame);
  }

  void callerActive() {
    lastCallerActivity = clock.millis();
    nudgeAt = 0;
    if (!speech.isBusy() && !hearing.isCallerSpeaking()) {
      waitForCaller();
    }
  }

  @Override
  public void callerStarts() {
    callerActive();
    if (speech.isBusy()) {
      mailbox.after(
          BARGE_IN_AFTER,
          () -> {
            if (hearing.isHearingSpeech()) {
              bargeIn();
            }
          });
    } else if (waiting != null && !waiting.ends()) {
      giveWay();
    }
  }

  @Override
  public void callerHasSaid(String wordsSoFar) {
    bargeIn();
    wire.tentativeUserTranscript(wordsSoFar, wire.lastEvent() + 1);
  }

  @Override
  public void callerTurn(String text, boolean understood) {
    report.transcript().user(text, report.seconds());
    if (over) {
      return;
    }
    callerActive();
    wire.userTranscript(text, wire.nextEvent());
    host.progress();
    if (isEnding() || tools.isAwaited()) {
      return;
    }
    bargeIn();
    if (waiting != null && waiting.ends()) {
      // a greeting that goes on: the last words still come after it
      perform(waiting);
    } else {
      perform(understood ? dialogue.answer(text) : dialogue.answerWithoutWords());
    }
  }

  @Override
  public void beep() {
    Reply reply = waiting;
    if (reply != null && reply.ends()) {
      cancelTimer();
      replyTimer = mailbox.after(BEEP_WAIT, () -> speak(reply));
    }
  }

  private void bargeIn() {
    boolean greetingProtected =
        agentTurns == 1
            && part.initiation()
                .config()
                .at("/agent/disable_first_message_interruptions")
                .asBoolean();
    if (isEnding() || greetingProtected) {
      return;
    }
    speech.stop().ifPresent(this::interrupted);
  }

  private void interrupted(OutgoingSpeech.Cut cut) {
    dialogue.interrupted(cut.share());
    if (cut.event() > 0) {
      wire.interruption(wire.lastEvent());
      wire.correction(cut.text(), cut.heard(), cut.event());
      if (speakingTurn != null) {
        report.transcript().cut(speakingTurn, cut.heard());
      }
    }
  }

  /** A reply not yet begun is dropped; what the caller says now will be answered instead. */
  private void giveWay() {
    cancelTimer();
    if (waiting != null) {
      waiting = null;
      dialogue.interrupted(0);
    }
  }

  // --- the agent ---

  private void perform(Reply reply) {
    nudgeAt = 0;
    if (over || part.fault() == Fault.SILENT) {
      return;
    }
    Duration late =
        part.fault() == Fault.SLOW ? Duration.ofMillis(Fault.SLOWNESS_MILLIS) : Duration.ZERO;
    cancelTimer();
    waiting = reply;
    replyTimer = mailbox.after(reply.pause().plus(late), () -> speak(reply));
  }

  private void speak(Reply reply) {
    if (over || waiting != reply) {
      return;
    }
    if (hearing.isHearingSpeech() && !reply.ends()) {
      giveWay();
      return;
    }
    waiting = null;
    current = reply;
    reply.tool().ifPresent(use -> tools.call(use, !reply.ends()));
    if (reply.text().isEmpty()) {
      speechPlayed();
    } else if (part.initiation().textOnly()) {
      write(reply.text());
    } else {
      speech.say(reply.text());
    }
  }

  private void write(String text) {
    int event = wire.nextEvent();
    wire.responsePart("start", "", event);
    wire.responsePart("delta", text, event);
    wire.responsePart("stop", "", event);
    wire.agentResponse(text, event);
    speechStarts(text, event);
    speechPlayed();
  }

  @Override
  public void speechStarts(String text, int event) {
    agentTurns++;
    speakingTurn = report.transcript().agent(text, report.seconds());
    host.progress();
    boolean dies =
        part.fault() == Fault.DIES || part.fault() == Fault.DIES_ONCE && !dialogue.knowsMore();
    if (dies && agentTurns == 2) {
      host.finish(1011, "Internal error");
    }
  }

  @Override
  public void speechPlayed() {
    if (over) {
      return;
    }
    if (isEnding()) {
      hangUp();
    } else if (!tools.isAwaited()) {
      waitForCaller();
    }
  }

  private void hangUp() {
    wire.systemToolResponse("end_call", report.endCall());
    host.finish(1000, "end_call tool was called.");
  }

  private void toolDone(String result, boolean error) {
    if (!over) {
      perform(dialogue.toolResult(result, error));
    }
  }

  // --- time and end ---

  /** Ends a line that went quiet, speaks up when nobody answers. */
  void tick() {
    hearing.tick();
    long now = clock.millis();
    double silence = part.initiation().config().at("/turn/silence_end_call_timeout").asDouble(-1);
    boolean quiet = !speech.isBusy() && !hearing.isCallerSpeaking() && waiting == null;
    if (quiet && silence > 0 && now - lastCallerActivity >= silence * 1_000) {
      host.finish(1000, "Call ended due to silence.");
    } else if (quiet && nudgeAt > 0 && now >= nudgeAt) {
      perform(dialogue.nudge());
    }
  }

  /** The conversation is over: what is being said on either side ends here. */
  void close() {
    over = true;
    cancelTimer();
    speech.stop();
    hearing.close();
  }

  private void waitForCaller() {
    double seconds = part.initiation().config().at("/turn/turn_timeout").asDouble(7);
    nudgeAt = seconds <= 0 ? 0 : clock.millis() + (long) (seconds * 1_000);
  }

  private void cancelTimer() {
    if (replyTimer != null) {
      replyTimer.cancel(false);
      replyTimer = null;
    }
  }

  private boolean isEnding() {
    return current != null && current.ends();
  }
}
