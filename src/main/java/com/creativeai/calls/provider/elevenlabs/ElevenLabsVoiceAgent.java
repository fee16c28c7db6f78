package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Voice agents of ElevenLabs. */
@ApplicationScoped
public class ElevenLabsVoiceAgent implements VoiceAgent {
  private final SignedUrls addresses;
  private final ElevenLabsConversations conversations;
  private final ElevenLabsHttp http;

  @Inject
  public ElevenLabsVoiceAgent(
      SignedUrls addresses, ElevenLabsConversations conversations, ElevenLabsHttp http) {
    this.addresses = addresses;
    this.conversations = conversations;
    this.http = http;
  }

  /** For the client proxy only. */
  ElevenLabsVoiceAgent() {
    this(new SignedUrls(), new ElevenLabsConversations(), new ElevenLabsHttp());
  }

  @Override
  public AgentSession open(AgentBriefing briefing, AgentListener listener) {
    ElevenLabsSession session = new ElevenLabsSession(briefing, listener);
    session.connect(addresses, briefing.providerAgentId(), http.client());
    return session;
  }

  @Override
  public ConversationReport fetch(ConversationId conversation) {
    return inThePortsWords(() -> conversations.fetch(conversation));
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
