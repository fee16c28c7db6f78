package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversation from its socket to its analysis. Everything runs in its mailbox (G8); {@link
 * #open}, {@link #receive} and {@link #lineClosed} may be called by any thread.
 */
final class Conversation implements TurnTaking.Host {
  private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration REFUSAL_WAIT = Duration.ofMillis(100);
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
  private final Runnable onEnd;

  private TurnTaking.@Nullable Part part;
  private @Nullable TurnTaking turns;
  private boolean ended;
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
  }

  String agentId() {
    return agent.id();
  }

  /** The socket is open. */
  void open() {
    if (fault == Fault.REFUSES) {
      mailbox.after(REFUSAL_WAIT, () -> finish(1008, "The agent refused the conversation."));
      return;
    }
    mailbox.post(
        () -> {
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
    if (ended || fault == Fault.REFUSES) {
      return;
    }
    Optional<ObjectNode> read = Json.readObject(text);
    if (read.isEmpty()) {
      refuse(1008, "invalid_message", "Invalid message received");
      return;
    }
    ObjectNode frame = read.get();
    boolean initiates = frame.path("type").asText().equals("conversation_initiation_client_data");
    startWith(initiates ? frame : Json.object());
    if (turns != null && !ended) {
      handle(frame, turns);
    }
  }

  private void handle(ObjectNode frame, TurnTaking talk) {
    switch (frame.path("type").asText("")) {
      case "" -> hearAudio(frame, talk);
      case "pong" -> latency = Math.max(0, clock.millis() - lastPingAt);
      case "client_tool_result" -> talk.toolResult(frame);
      case "contextual_update" -> learn(frame.path("text").asText());
      case "user_message" -> talk.userMessage(frame.path("text").asText());
      case "user_activity" -> talk.callerActive();
      default -> {
        // feedback, approvals and whatever comes next: taken, without effect
      }
    }
  }

  private void startWith(ObjectNode clientData) {
    if (turns != null || ended) {
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

  private void start(Initiation initiation) {
    report.startedWith(initiation.clientData());
    progress();
    wire.metadata(id);
    DialogueRules rules = services.rules();
    ToolBox tools = new ToolBox(services.tools().of(initiation.config()), rules);
    Brief brief = Brief.of(initiation.prompt(), agent.name(), rules);
    Dialogue dialogue = new Dialogue(brief, initiation.firstMessage(), rules, tools);
    TurnTaking.Part cast = new TurnTaking.Part(initiation, dialogue, fault, recording);
    TurnTaking talk = new TurnTaking(services, mailbox, wire, report, cast, this);
    part = cast;
    turns = talk;
    talk.begin();
  }

  private void hearAudio(ObjectNode frame, TurnTaking talk) {
    String chunk = frame.path("user_audio_chunk").asText("");
    if (chunk.isEmpty()) {
      return;
    }
    try {
      byte[] mulaw = Base64.getDecoder().decode(chunk);
      recording.caller(clock.millis(), mulaw);
      talk.hear(mulaw);
    } catch (IllegalArgumentException notBase64) {
      refuse(1008, "invalid_message", "user_audio_chunk is not base64");
    }
  }

  private void learn(String context) {
    if (part != null) {
      part.dialogue().learn(context);
    }
  }

  private void tick() {
    if (ended) {
      return;
    }
    TurnTaking.Part cast = part;
    if (turns != null && cast != null) {
      long now = clock.millis();
      if (now - lastPingAt >= PING_EVERY_MILLIS) {
        lastPingAt = now;
        wire.ping(latency);
      }
      long longest =
          cast.initiation().config().at("/conversation/max_duration_seconds").asLong(600);
      if (now - report.startedAtMillis() >= longest * 1_000) {
        refuse(1011, "max_duration_exceeded", "Conversation exceeded maximum duration");
        return;
      }
      turns.tick();
    }
    mailbox.after(TICK, this::tick);
  }

  @Override
  public void progress() {
    services.archive().progress(report.details("in-progress"));
  }

  private void refuse(int code, String type, String message) {
    wire.error(code, type, message);
    finish(code, message);
  }

  private void failed(RuntimeException e) {
    LOG.log(System.Logger.Level.ERROR, "conversation failed conversation=" + id, e);
    finish(1011, "Internal error");
  }

  @Override
  public void finish(int code, String reason) {
    if (ended) {
      return;
    }
    ended = true;
    report.ended(code, reason);
    if (turns != null) {
      turns.close();
    }
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
    Outcome outcome = part == null ? Outcome.OPEN : part.dialogue().outcome();
    Analysis analysis = new Analysis(report.transcript().json(), outcome, services.rules());
    details.set("analysis", analysis.of(agent));
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
