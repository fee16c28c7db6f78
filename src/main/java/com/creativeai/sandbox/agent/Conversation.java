package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One conversation: takes the client's frames, hears, answers, speaks, ends. Everything runs in its
 * mailbox (G8); {@link #receive} and {@link #lineClosed} may be called by any thread.
 */
final class Conversation implements Hearing.Listener, OutgoingSpeech.Listener {
  static final Duration TICK = Duration.ofMillis(250);

  private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
  private static final Duration OPENING_PAUSE = Duration.ofMillis(300);
  private static final Duration BARGE_IN_AFTER = Duration.ofMillis(250);
  private static final Duration BEEP_WAIT = Duration.ofMillis(200);
  private static final Duration INITIATION_WAIT = Duration.ofSeconds(3);
  private static final Duration ANALYSIS_TIME = Duration.ofMillis(300);
  private static final long PING_EVERY_MILLIS = 2_500;
  private static final int MOST_WAITING = 6_000;

  private final String id;
  private final AgentDefinition agent;
  private final Fault fault;
  private final ConversationServices services;
  private final Clock clock;
  private final Mailbox mailbox;
  private final ConversationWire wire;
  private final ConversationReport report;
  private final ConversationRecording recording;
  private final Hearing hearing;
  private final OutgoingSpeech speech;
  private final Runnable onEnd;

  private @Nullable Initiation initiation;
  private @Nullable Dialogue dialogue;
  private @Nullable ObjectNode speakingTurn;
  private @Nullable Future<?> pendingReply;
  private @Nullable Reply waitingReply;
  private @Nullable Reply current;
  private @Nullable String awaitedTool;
  private boolean ended;
  private int agentTurns;
  private long turnDeadline;
  private long lastCallerActivity;
  private long lastPingAt;
  private long latency = -1;

  Conversation(
      String id,
      AgentDefinition agent,
      ConversationServices services,
      AgentLine line,
      Runnable onEnd) {
    this.id = id;
    this.agent = agent;
    this.fault = Fault.of(agent.id());
    this.services = services;
    this.clock = services.clock();
    this.onEnd = onEnd;
    this.mailbox = new Mailbox(services.threads(), this::failed);
    this.wire = new ConversationWire(line);
    this.report = new ConversationReport(agent, id, clock);
    boolean recorded = agent.platform().at("/privacy/record_voice").asBoolean(true);
    this.recording = new ConversationRecording(report.startedAtMillis(), recorded);
    this.hearing = new Hearing(mailbox, clock, this);
    this.speech = new OutgoingSpeech(wire, mailbox, clock, services.voices(), recording, this);
  }

  String id() {
    return id;
  }

  String agentId() {
    return agent.id();
  }

  /** The socket is open. */
  void open() {
    mailbox.post(
        () -> {
          if (fault == Fault.REFUSES) {
            mailbox.after(
                Duration.ofMillis(100), () -> finish(1008, "The agent refused the conversation."));
            return;
          }
          services.archive().progress(report.details("initiated"));
          mailbox.after(INITIATION_WAIT, () -> startWith(Json.object()));
          tick();
        });
  }

  void receive(String frame) {
    if (mailbox.waiting() > MOST_WAITING) {
      mailbox.post(() -> finish(1008, "Too many messages"));
    } else {
      mailbox.post(() -> handle(frame));
    }
  }

  /** The client is gone, or this server stops. */
  void lineClosed(int code, String reason) {
    mailbox.post(() -> finish(code, reason));
  }

  private void handle(String text) {
    if (ended) {
      return;
    }
    Optional<ObjectNode> read = Json.readObject(text);
    if (read.isEmpty()) {
      refuse(1008, "invalid_message", "Invalid message received");
      return;
    }
    ObjectNode frame = read.get();
    String type = frame.path("type").asText("");
    if (initiation == null && fault != Fault.REFUSES) {
      startWith(type.equals("conversation_initiation_client_data") ? frame : Json.object());
    }
    if (ended) {
      return;
    }
    switch (type) {
      case "" -> hearAudio(frame);
      case "pong" -> pong(frame);
      case "client_tool_result" -> toolResult(frame);
      case "contextual_update" -> learn(frame.path("text").asText());
      case "user_message" -> userMessage(frame.path("text").asText());
      case "user_activity" -> callerActive();
      default -> {
        // feedback, approvals and whatever comes next: taken, without effect
      }
    }
  }

  private void startWith(ObjectNode clientData) {
    if (initiation != null || ended) {
      return;
    }
    try {
      ObjectNode system = Json.object();
      system.put("system__agent_id", agent.id()).put("system__conversation_id", id);
      system.put("system__time_utc", clock.instant().toString());
      start(Initiation.of(agent, clientData, system));
    } catch (Initiation.Refused refused) {
      refuse(1008, refused.errorType(), String.valueOf(refused.getMessage()));
    }
  }

  private void start(Initiation given) {
    initiation = given;
    report.startedWith(given.clientData());
    services.archive().progress(report.details("in-progress"));
    wire.metadata(id);
    DialogueRules rules = services.rules();
    JsonNode tools = given.config().at("/agent/prompt/tools");
    dialogue =
        new Dialogue(
            Brief.of(given.prompt(), agent.name(), rules),
            given.firstMessage(),
            rules,
            new ToolBox(tools, rules));
    lastCallerActivity = clock.millis();
    perform(dialogue.opening().after(given.textOnly() ? Duration.ZERO : OPENING_PAUSE));
  }

  // --- the caller's side ---

  private void hearAudio(ObjectNode frame) {
    String chunk = frame.path("user_audio_chunk").asText("");
    if (chunk.isEmpty()) {
      return;
    }
    try {
      byte[] mulaw = Base64.getDecoder().decode(chunk);
      recording.caller(clock.millis(), mulaw);
      hearing.hear(mulaw);
    } catch (IllegalArgumentException notBase64) {
      refuse(1008, "invalid_message", "user_audio_chunk is not base64");
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
    } else if (pendingReply != null && waitingReply != null && !waitingReply.ends()) {
      // an answer not yet begun gives way; the next turn will be answered instead
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
    callerActive();
    if (ended && report.failed()) {
      return;
    }
    report.transcript().user(text, report.seconds());
    if (ended) {
      return;
    }
    wire.userTranscript(text, wire.nextEvent());
    services.archive().progress(report.details("in-progress"));
    if (isEnding() || awaitedTool != null || dialogue == null) {
      return;
    }
    bargeIn();
    if (waitingReply != null && waitingReply.ends()) {
      // a greeting that goes on: the last words still come after it
      perform(waitingReply);
    } else {
      perform(understood ? dialogue.answer(text) : dialogue.answerWithoutWords());
    }
  }

  private void giveWay() {
    if (pendingReply != null) {
      pendingReply.cancel(false);
    }
    if (waitingReply != null && dialogue != null) {
      waitingReply = null;
      dialogue.interrupted(0);
    }
  }

  @Override
  public void beep() {
    if (pendingReply != null && waitingReply != null && waitingReply.ends()) {
      pendingReply.cancel(false);
      Reply reply = waitingReply;
      pendingReply = mailbox.after(BEEP_WAIT, () -> speak(reply));
    }
  }

  private void userMessage(String text) {
    callerActive();
    if (text.isBlank() || dialogue == null || isEnding()) {
      return;
    }
    bargeIn();
    report.transcript().user(text, report.seconds());
    services.archive().progress(report.details("in-progress"));
    perform(dialogue.answer(text));
  }

  private void learn(String text) {
    if (dialogue != null) {
      dialogue.learn(text);
    }
  }

  private void callerActive() {
    lastCallerActivity = clock.millis();
    turnDeadline = 0;
    if (!speech.isBusy() && !hearing.isCallerSpeaking()) {
      waitForCaller();
    }
  }

  private void bargeIn() {
    boolean first = agentTurns == 1;
    boolean protectedGreeting =
        first
            && initiation != null
            && initiation.config().at("/agent/disable_first_message_interruptions").asBoolean();
    if (!speech.isBusy() || isEnding() || protectedGreeting || dialogue == null) {
      return;
    }
    Optional<OutgoingSpeech.Cut> stopped = speech.stop();
    if (stopped.isEmpty()) {
      return;
    }
    OutgoingSpeech.Cut cut = stopped.get();
    dialogue.interrupted(cut.share());
    if (cut.event() > 0) {
      wire.interruption(wire.lastEvent());
      wire.correction(cut.text(), cut.heard(), cut.event());
      if (speakingTurn != null) {
        report.transcript().cut(speakingTurn, cut.heard());
      }
    }
  }

  // --- the agent's side ---

  private void perform(Reply reply) {
    turnDeadline = 0;
    if (fault == Fault.SILENT) {
      return;
    }
    Duration pause =
        fault == Fault.SLOW ? reply.pause().plusMillis(Fault.SLOWNESS_MILLIS) : reply.pause();
    if (pendingReply != null) {
      pendingReply.cancel(false);
    }
    waitingReply = reply;
    pendingReply = mailbox.after(pause, () -> speak(reply));
  }

  private void speak(Reply reply) {
    if (ended || waitingReply != reply) {
      return;
    }
    if (hearing.isHearingSpeech() && !reply.ends()) {
      // the caller was first: what is being said now will be answered
      giveWay();
      return;
    }
    waitingReply = null;
    pendingReply = null;
    current = reply;
    reply.tool().ifPresent(use -> callTool(use, !reply.ends()));
    if (reply.text().isEmpty()) {
      speechPlayed();
    } else if (initiation != null && initiation.textOnly()) {
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
    if (!ended) {
      speechPlayed();
    }
  }

  @Override
  public void speechStarts(String text, int event) {
    agentTurns++;
    speakingTurn = report.transcript().agent(text, report.seconds());
    services.archive().progress(report.details("in-progress"));
    if (fault == Fault.DIES && agentTurns == 2) {
      finish(1011, "Internal error");
    }
  }

  @Override
  public void speechPlayed() {
    if (isEnding()) {
      hangUp();
    } else if (awaitedTool == null) {
      waitForCaller();
    }
  }

  private void hangUp() {
    String callId = Ids.next("tool_");
    wire.systemToolResponse("end_call", callId);
    report.transcript().toolCall("system", "end_call", callId, Json.object(), report.seconds());
    report
        .transcript()
        .toolResult("system", "end_call", callId, "Call ended", false, report.seconds());
    finish(1000, "end_call tool was called.");
  }

  private void callTool(ToolUse use, boolean mayWait) {
    String callId = Ids.next("tool_");
    wire.toolCall(use, callId);
    report.transcript().toolCall("client", use.name(), callId, use.parameters(), report.seconds());
    if (mayWait && use.awaited()) {
      awaitedTool = callId;
      mailbox.after(use.timeout(), () -> toolDone(callId, use.name(), "Tool timed out", true));
    } else if (mayWait && dialogue != null) {
      Dialogue talk = dialogue;
      mailbox.post(() -> perform(talk.toolResult("", false)));
    }
  }

  private void toolResult(ObjectNode frame) {
    JsonNode result = frame.path("result");
    toolDone(
        frame.path("tool_call_id").asText(),
        "",
        result.isTextual() ? result.asText() : result.toString(),
        frame.path("is_error").asBoolean(false));
  }

  private void toolDone(String callId, String name, String result, boolean error) {
    if (ended || !callId.equals(awaitedTool) || dialogue == null) {
      return;
    }
    awaitedTool = null;
    report.transcript().toolResult("client", name, callId, result, error, report.seconds());
    perform(dialogue.toolResult(result, error));
  }

  // --- time ---

  private void waitForCaller() {
    if (initiation != null) {
      double seconds = initiation.config().at("/turn/turn_timeout").asDouble(7);
      turnDeadline = seconds <= 0 ? 0 : clock.millis() + (long) (seconds * 1_000);
    }
  }

  private void tick() {
    if (ended) {
      return;
    }
    long now = clock.millis();
    hearing.tick();
    if (initiation != null) {
      if (now - lastPingAt >= PING_EVERY_MILLIS) {
        lastPingAt = now;
        wire.ping(latency);
      }
      checkLimits(now, initiation.config());
    }
    mailbox.after(TICK, this::tick);
  }

  private void checkLimits(long now, JsonNode config) {
    long longest = config.at("/conversation/max_duration_seconds").asLong(600) * 1_000;
    double silence = config.at("/turn/silence_end_call_timeout").asDouble(-1);
    boolean quiet = !speech.isBusy() && !hearing.isCallerSpeaking() && waitingReply == null;
    if (now - report.startedAtMillis() >= longest) {
      refuse(1011, "max_duration_exceeded", "Conversation exceeded maximum duration");
    } else if (silence > 0 && quiet && now - lastCallerActivity >= silence * 1_000) {
      finish(1000, "Call ended due to silence.");
    } else if (quiet && turnDeadline > 0 && now >= turnDeadline && dialogue != null) {
      perform(dialogue.nudge());
    }
  }

  private void pong(ObjectNode frame) {
    if (frame.path("event_id").isNumber()) {
      latency = Math.max(0, clock.millis() - lastPingAt);
    }
  }

  // --- the end ---

  private boolean isEnding() {
    return current != null && current.ends();
  }

  private void refuse(int code, String type, String message) {
    wire.error(code, type, message);
    finish(code, message);
  }

  private void failed(RuntimeException e) {
    LOG.log(System.Logger.Level.ERROR, "conversation failed conversation=" + id, e);
    finish(1011, "Internal error");
  }

  private void finish(int code, String reason) {
    if (ended) {
      return;
    }
    ended = true;
    report.ended(code, reason);
    speech.stop();
    hearing.close();
    wire.close(code, reason);
    onEnd.run();
    if (fault == Fault.REFUSES) {
      return;
    }
    ObjectNode processing = report.details("processing");
    services.archive().progress(processing);
    mailbox.after(ANALYSIS_TIME, () -> analyse(processing.deepCopy()));
  }

  private void analyse(ObjectNode details) {
    details.put("status", report.failed() ? "failed" : "done");
    Outcome outcome = dialogue == null ? Outcome.OPEN : dialogue.outcome();
    details.set(
        "analysis", new Analysis(report.transcript().json(), outcome, services.rules()).of(agent));
    boolean caller = recording.hasCaller();
    boolean spoke = recording.hasAgent();
    details.put("has_audio", caller || spoke);
    details.put("has_user_audio", caller).put("has_response_audio", spoke);
    if (caller || spoke) {
      services.archive().audio(id, recording.wav());
    }
    services.archive().done(details);
    services.webhook().announce(details);
  }
}
