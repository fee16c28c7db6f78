package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The conversation socket: who may open one, and the frames between a channel and its conversation.
 */
final class ConversationSockets implements WebSocketConnectionCallback {
  private static final int MOST_REASON = 120;
  private static final long SILENT_CLIENT_MILLIS = 120_000;

  private final AgentCatalog agents;
  private final SignedUrls signedUrls;
  private final ConversationServices services;
  private final Ledger ledger;
  private final AgentSettings.Limits limits;
  private final Map<String, Conversation> open = new ConcurrentHashMap<>();

  ConversationSockets(
      AgentCatalog agents,
      SignedUrls signedUrls,
      ConversationServices services,
      Ledger ledger,
      AgentSettings.Limits limits) {
    this.agents = agents;
    this.signedUrls = signedUrls;
    this.services = services;
    this.ledger = ledger;
    this.limits = limits;
  }

  int openConversations() {
    return open.size();
  }

  /** Ends every conversation because the server stops. */
  void closeAll() {
    List.copyOf(open.values()).forEach(c -> c.lineClosed(1001, "The agent simulator stopped."));
  }

  @Override
  public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
    Map<String, List<String>> query = exchange.getRequestParameters();
    String agentId = first(query, "agent_id").orElse("");
    Line line = new Line(channel);
    Optional<AgentDefinition> agent = agents.find(agentId);
    if (agent.isEmpty()) {
      reject(line, agentId, 3000, "The AI agent you are trying to reach does not exist.");
      return;
    }
    Optional<String> signature = first(query, "conversation_signature");
    Optional<SignedUrls.Grant> grant = signature.flatMap(s -> signedUrls.open(s, agentId));
    if (grant.isEmpty() && (signature.isPresent() || agent.get().isPrivate())) {
      reject(line, agentId, 3000, "Could not authorize the conversation.");
      return;
    }
    int limit = agent.get().concurrencyLimit();
    if (open.size() >= limits.conversations() || (limit >= 0 && openOf(agentId) >= limit)) {
      reject(line, agentId, 1008, "Too many concurrent requests.");
      return;
    }
    String id = grant.flatMap(SignedUrls.Grant::conversationId).orElseGet(() -> Ids.next("conv_"));
    begin(channel, line, agent.get(), id);
  }

  private void begin(WebSocketChannel channel, Line line, AgentDefinition agent, String id) {
    line.conversationId = id;
    Conversation conversation = new Conversation(id, agent, services, line, () -> open.remove(id));
    open.put(id, conversation);
    ledger.add(
        "socket_opened", Json.object().put("conversation_id", id).put("agent_id", agent.id()));
    channel.setIdleTimeout(SILENT_CLIENT_MILLIS);
    channel.getReceiveSetter().set(new Receiver(conversation, limits.messageBytes()));
    channel.addCloseTask(c -> conversation.lineClosed(1006, "Client disconnected: 1006"));
    conversation.open();
    channel.resumeReceives();
  }

  private void reject(Line line, String agentId, int code, String reason) {
    ledger.add("socket_refused", Json.object().put("agent_id", agentId).put("code", code));
    // without a listener that reads, the client's answer to the close would never be taken
    line.channel.getReceiveSetter().set(new AbstractReceiveListener() {});
    line.channel.resumeReceives();
    line.close(code, reason);
  }

  private long openOf(String agentId) {
    return open.values().stream().filter(c -> c.agentId().equals(agentId)).count();
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static final class Receiver extends AbstractReceiveListener {
    private final Conversation conversation;
    private final int messageBytes;

    Receiver(Conversation conversation, int messageBytes) {
      this.conversation = conversation;
      this.messageBytes = messageBytes;
    }

    @Override
    protected long getMaxTextBufferSize() {
      return messageBytes;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
      return messageBytes;
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      String frame = message.getData();
      // the server's own limit counts only what comes in several reads
      if (frame.length() > messageBytes) {
        conversation.lineClosed(1009, "Message too long");
      } else {
        conversation.receive(frame);
      }
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
      message.getData().free();
      // not JSON text either: answered like any other broken frame
      conversation.receive("");
    }

    @Override
    protected void onCloseMessage(CloseMessage close, WebSocketChannel channel) {
      conversation.lineClosed(close.getCode(), "Client disconnected: " + close.getCode());
    }

    @Override
    protected void onError(WebSocketChannel channel, Throwable error) {
      super.onError(channel, error);
      conversation.lineClosed(1006, "Client disconnected: 1006");
    }
  }

  private final class Line implements AgentLine {
    private final WebSocketChannel channel;
    private String conversationId = "";
    private boolean closed;

    Line(WebSocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public void send(String frame) {
      if (!closed) {
        WebSockets.sendText(frame, channel, null);
      }
    }

    @Override
    public void close(int code, String reason) {
      if (closed) {
        return;
      }
      closed = true;
      ObjectNode facts = Json.object().put("conversation_id", conversationId);
      ledger.add("socket_closed", facts.put("code", code).put("reason", reason));
      String shortReason = reason.substring(0, Math.min(reason.length(), MOST_REASON));
      if (channel.isCloseFrameReceived()) {
        // the client closed first; the channel answers that by itself
        return;
      }
      if (CloseMessage.isValid(code) && !channel.isCloseFrameSent()) {
        WebSockets.sendClose(code, shortReason, channel, null);
      } else {
        dropQuietly();
      }
    }

    private void dropQuietly() {
      try {
        channel.close();
      } catch (IOException alreadyGone) {
        // nothing is left to close
      }
    }
  }
}
