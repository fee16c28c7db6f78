package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.ConversationReport;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads conversations by REST (EL5). */
@ApplicationScoped
public class ElevenLabsConversations {
  private static final String PATH = "/v1/convai/conversations";

  private final GuardedReads reads;
  private final AgentAccounts accounts;

  @Inject
  public ElevenLabsConversations(GuardedReads reads, AgentAccounts accounts) {
    this.reads = reads;
    this.accounts = accounts;
  }

  /** For the client proxy only. */
  ElevenLabsConversations() {
    this(new GuardedReads(), new AgentAccounts());
  }

  public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
    String id = URLEncoder.encode(conversation.value(), StandardCharsets.UTF_8);
    return ConversationJson.report(read(account, PATH + "/" + id));
  }

  /** Reads the shortest list there is in the default account. */
  public void ping() {
    read(AgentAccount.DEFAULT, PATH + "?page_size=1");
  }

  private JsonNode read(AgentAccount account, String path) {
    return reads.get(accounts.key(account), account.isOwn(), path);
  }
}
