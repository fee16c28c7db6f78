package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.ConversationReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads conversations by REST (EL5). */
@ApplicationScoped
public class ElevenLabsConversations {
  private static final String PATH = "/v1/convai/conversations";

  private final GuardedReads reads;

  @Inject
  public ElevenLabsConversations(GuardedReads reads) {
    this.reads = reads;
  }

  /** For the client proxy only. */
  ElevenLabsConversations() {
    this(new GuardedReads());
  }

  public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
    String id = URLEncoder.encode(conversation.value(), StandardCharsets.UTF_8);
    return ConversationJson.report(reads.get(account, PATH + "/" + id));
  }

  /** Reads the shortest list there is in the default account. */
  public void ping() {
    reads.get(AgentAccount.DEFAULT, PATH + "?page_size=1");
  }
}
