package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.socket.SocketClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Voice agents of ElevenLabs. */
@ApplicationScoped
public class ElevenLabsVoiceAgent implements VoiceAgent {
  private final AgentAddresses addresses;
  private final ElevenLabsConversations conversations;
  private final SocketClient sockets;

  @Inject
  public ElevenLabsVoiceAgent(
      AgentAddresses addresses, ElevenLabsConversations conversations, SocketClient sockets) {
    this.addresses = addresses;
    this.conversations = conversations;
    this.sockets = sockets;
  }

  /** For the client proxy only. */
  ElevenLabsVoiceAgent() {
    this(new AgentAddresses(), new ElevenLabsConversations(), new SocketClient());
  }

  @Override
  public AgentSession open(AgentBriefing briefing, AgentListener listener) {
    ElevenLabsSession session = new ElevenLabsSession(briefing, listener);
    session.connect(addresses, briefing.agent(), sockets);
    return session;
  }

  @Override
  public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
    return inThePortsWords(() -> conversations.fetch(account, conversation));
  }

  @Override
  public void ping() {
    inThePortsWords(
        () -> {
          conversations.ping();
          return true;
        });
  }

  /** Time-outs, open breakers and full bulkheads are known to this package only (PT2). */
  private static <T> T inThePortsWords(Supplier<T> call) {
    try {
      return call.get();
    } catch (FaultToleranceException guarded) {
      throw new ProviderUnavailable(guarded.getClass().getSimpleName(), guarded);
    }
  }
}
