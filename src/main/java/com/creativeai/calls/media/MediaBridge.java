package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.Mailbox;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * One call's conversation: between the carrier's stream and the agent's session (M1 to M10). Safe
 * for any thread, because all it does is to put events into a mailbox; {@link BridgedTalk} is what
 * happens inside.
 */
final class MediaBridge implements CallMedia, AgentListener {
  private static final System.Logger LOG = System.getLogger(MediaBridge.class.getName());

  private final Mailbox mailbox = new Mailbox(this::failed);
  private final LongSupplier nanos;
  private final BridgedTalk talk;
  private ToolDesk tools = ToolDesk.NONE;

  MediaBridge(
      CarrierStream stream,
      OrderedJournal journal,
      MediaCounts counts,
      Timekeeper time,
      BridgeLimits limits) {
    nanos = time.nanos();
    talk = new BridgedTalk(stream, this, journal, counts, time, mailbox, limits);
  }

  /** Lets the agent have things done. Before it begins. */
  void offer(ToolDesk desk) {
    tools = desk;
  }

  /** Calls the agent. Once, before anything else. */
  void begin(VoiceAgent agent, AgentBriefing briefing) {
    mailbox.post(() -> talk.begin(agent, briefing));
  }

  /** Calls the agent back, in place of {@link #begin}: the call goes on where it was left. */
  void resume(VoiceAgent agent, AgentBriefing briefing, Resumption earlier) {
    mailbox.post(() -> talk.resume(agent, briefing, earlier));
  }

  /** Ends the conversation for a reason that neither side gave. */
  void hangUp(Ending ending) {
    mailbox.post(() -> talk.end(ending));
  }

  /** Why the carrier ends the stream from now on, because it was told to go on without it. */
  void expectEnd(Ending ending) {
    mailbox.post(() -> talk.expectStop(ending));
  }

  /** Tells the agent something that the person does not hear. */
  void inform(String context) {
    whileConnected(() -> talk.inform(context));
  }

  /** Presses keys towards the person's end, after what the agent has said so far. */
  void press(String keys) {
    String tones = KeyTones.payload(keys);
    whileConnected(() -> talk.playTones(tones));
  }

  /**
   * Gives the call to somebody of the team in place of its agent; false when another one has it.
   * What the page then sends is for {@link ColleagueMedia}.
   */
  boolean takeOver(Colleague colleague) {
    boolean isFree = talk.colleagueSeat().claim(colleague);
    if (isFree) {
      mailbox.post(() -> talk.takeOver(colleague));
    }
    return isFree;
  }

  /** Who of the team has the call, or is about to. */
  Optional<Colleague> colleague() {
    return talk.colleagueSeat().claimed();
  }

  /** What a colleague says to the person on the call. */
  void speak(Colleague colleague, String payload) {
    mailbox.post(() -> talk.colleagueSpoke(colleague, payload));
  }

  /** The agent goes on with the call. */
  void giveBack(Colleague colleague) {
    mailbox.post(() -> talk.giveBack(colleague, ""));
  }

  /** Completes when the person has heard what the agent has said so far. */
  CompletionStage<Void> quiet() {
    CompletableFuture<Void> heard = new CompletableFuture<>();
    mailbox.post(() -> talk.awaitQuiet(heard));
    return heard;
  }

  /** Completes when the ending is written. */
  CompletionStage<Void> over() {
    return talk.over();
  }

  @Override
  public void onAudio(String payload) {
    long arrived = nanos.getAsLong();
    mailbox.post(() -> talk.callerSpoke(payload, arrived));
  }

  @Override
  public void onMark(String name) {
    mailbox.post(() -> talk.played(name));
  }

  @Override
  public void onDigit(String digit) {
    whileConnected(() -> talk.pressed(digit));
  }

  @Override
  public void onStopped() {
    mailbox.post(talk::stopped);
  }

  @Override
  public void onBroken(String detail) {
    mailbox.post(() -> talk.carrierLost(detail));
  }

  @Override
  public void onReady(ConversationId conversation) {
    mailbox.post(() -> talk.agentReady(conversation));
  }

  @Override
  public void onAudio(long eventId, String payload) {
    long arrived = nanos.getAsLong();
    whileConnected(() -> talk.agentSpoke(eventId, payload, arrived));
  }

  @Override
  public void onAgentSaid(long eventId, String text) {
    whileConnected(() -> talk.agentSaid(eventId, text));
  }

  @Override
  public void onAgentCorrected(long eventId, String heard) {
    whileConnected(() -> talk.agentCorrected(eventId, heard));
  }

  @Override
  public void onUserTentative(String text) {
    whileConnected(() -> talk.userTentative(text));
  }

  @Override
  public void onUserSaid(String text) {
    whileConnected(() -> talk.userSaid(text));
  }

  @Override
  public void onInterrupted(long eventId) {
    whileConnected(() -> talk.interrupted(eventId));
  }

  @Override
  public boolean onToolAsked(ToolRequest request) {
    return tools.use(
        request,
        (result, failed) -> whileConnected(() -> talk.answerTool(request.id(), result, failed)));
  }

  @Override
  public void onClosed(AgentClosure closure) {
    whileConnected(() -> talk.agentLeft(closure));
  }

  private void whileConnected(Runnable event) {
    mailbox.post(
        () -> {
          if (talk.isConnected()) {
            event.run();
          }
        });
  }

  private void failed(Throwable failure) {
    LOG.log(System.Logger.Level.ERROR, "event=media-bridge-failed", failure);
    talk.carrierLost("internal error");
  }
}
