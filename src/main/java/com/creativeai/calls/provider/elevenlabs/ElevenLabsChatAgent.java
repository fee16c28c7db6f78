package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.ChatAgent;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.platform.socket.SocketClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Agents of ElevenLabs in writing: the same socket, opened for text only (EL8). */
@ApplicationScoped
public class ElevenLabsChatAgent implements ChatAgent {
  private final AgentAddresses addresses;
  private final SocketClient sockets;

  @Inject
  public ElevenLabsChatAgent(AgentAddresses addresses, SocketClient sockets) {
    this.addresses = addresses;
    this.sockets = sockets;
  }

  /** For the client proxy only. */
  ElevenLabsChatAgent() {
    this(new AgentAddresses(), new SocketClient());
  }

  @Override
  public ChatSession open(ProvidedAgent agent, ChatListener listener) {
    ElevenLabsSession session =
        new ElevenLabsSession(ClientFrames.chatInitiation(), new Written(listener));
    session.connect(addresses, agent, sockets);
    return session;
  }

  /** Passes on what can happen in writing. */
  private record Written(ChatListener listener) implements AgentListener {
    @Override
    public void onReady(ConversationId conversation) {
      listener.onReady();
    }

    @Override
    public void onAgentSaid(long eventId, String text) {
      listener.onAgentSaid(eventId, text);
    }

    @Override
    public boolean onToolAsked(ToolRequest request) {
      return listener.onToolAsked(request);
    }

    @Override
    public void onToolUsed(String name, boolean worked) {
      listener.onToolUsed(name, worked);
    }

    @Override
    public void onClosed(AgentClosure closure) {
      listener.onClosed(closure);
    }

    @Override
    public void onAudio(long eventId, String payload) {}

    @Override
    public void onAgentCorrected(long eventId, String heard) {}

    @Override
    public void onUserTentative(String text) {}

    @Override
    public void onUserSaid(String text) {}

    @Override
    public void onInterrupted(long eventId) {}
  }
}
