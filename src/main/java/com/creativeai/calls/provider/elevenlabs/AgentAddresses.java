package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/**
 * Finds the address of a new conversation's socket with the key of the agent's account. The key is
 * read before anything is guarded: what our store does is no matter of ElevenLabs' breaker (EL5).
 */
@ApplicationScoped
public class AgentAddresses {
  private final SignedUrls urls;
  private final AgentAccounts accounts;

  @Inject
  public AgentAddresses(SignedUrls urls, AgentAccounts accounts) {
    this.urls = urls;
    this.accounts = accounts;
  }

  /** For the client proxy only. */
  AgentAddresses() {
    this(new SignedUrls(), new AgentAccounts());
  }

  /** Refused as well when the account is not connected any more. Whoever asks does not wait. */
  @Asynchronous
  public CompletionStage<URI> find(ProvidedAgent agent) {
    Secret key;
    try {
      key = accounts.key(agent.account());
    } catch (ProviderRejected gone) {
      return CompletableFuture.failedFuture(gone);
    }
    return urls.find(key, agent.id());
  }
}
