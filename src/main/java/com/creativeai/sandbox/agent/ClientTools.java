package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Calls of client tools: sent, noted in the transcript, awaited for a while. */
final class ClientTools {
  /** What a tool answered, or that it failed. */
  interface Done {
    void done(String result, boolean error);
  }

  private final ConversationWire wire;
  private final Mailbox mailbox;
  private final ConversationReport report;
  private final Done done;
  private @Nullable String awaitedCall;
  private String awaitedTool = "";

  ClientTools(ConversationWire wire, Mailbox mailbox, ConversationReport report, Done done) {
    this.wire = wire;
    this.mailbox = mailbox;
    this.report = report;
    this.done = done;
  }

  boolean isAwaited() {
    return awaitedCall != null;
  }

  /** {@code goesOn} is false when the call ends whatever the tool answers. */
  void call(ToolUse use, boolean goesOn) {
    String callId = Ids.next("tool_");
    wire.toolCall(use, callId);
    report.transcript().toolCall("client", use.name(), callId, use.parameters(), report.seconds());
    if (goesOn && use.awaited()) {
      awaitedCall = callId;
      awaitedTool = use.name();
      mailbox.after(use.timeout(), () -> settle(callId, "Tool timed out", true));
    } else if (goesOn) {
      mailbox.post(() -> done.done("", false));
    }
  }

  void result(ObjectNode frame) {
    JsonNode result = frame.path("result");
    settle(
        frame.path("tool_call_id").asText(),
        result.isTextual() ? result.asText() : result.toString(),
        frame.path("is_error").asBoolean(false));
  }

  private void settle(String callId, String result, boolean error) {
    if (callId.equals(awaitedCall)) {
      awaitedCall = null;
      report
          .transcript()
          .toolResult("client", awaitedTool, callId, result, error, report.seconds());
      done.done(result, error);
    }
  }
}
