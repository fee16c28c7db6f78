package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Quota;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * How we are connected with ElevenLabs (EL9). Sources:
 * https://elevenlabs.io/docs/api-reference/user/get, .../webhooks/list and the settings of agents.
 */
@ApplicationScoped
public class ElevenLabsConnection implements AgentConnection {
  private static final String AGENTS = "/v1/convai/agents?page_size=100";
  private static final Set<String> NOT_PAID =
      Set.of("free_disabled", "unpaid", "canceled", "incomplete", "incomplete_expired");

  private final GuardedReads reads;
  private final ElevenLabsSettings settings;
  private final AgentAccounts accounts;

  @Inject
  public ElevenLabsConnection(
      GuardedReads reads, ElevenLabsSettings settings, AgentAccounts accounts) {
    this.reads = reads;
    this.settings = settings;
    this.accounts = accounts;
  }

  /** For the client proxy only. */
  ElevenLabsConnection() {
    this(new GuardedReads(), new ElevenLabsSettings(), new AgentAccounts());
  }

  @Override
  public List<String> settings() {
    return List.of(ElevenLabsSettings.ELEVENLABS_API_KEY.name());
  }

  @Override
  public String webhookSetting() {
    return ElevenLabsSettings.ELEVENLABS_WEBHOOK_SECRET.name();
  }

  @Override
  public URI address() {
    return settings.baseUrl();
  }

  @Override
  public ProviderAccount ask(AgentAccount account) {
    try {
      return account(read(account, "/v1/user"));
    } catch (ProviderRejected refused) {
      if (isNotPermitted(refused)) {
        return ProviderAccount.refused(Standing.NOT_PERMITTED);
      }
      if (refused.code().equals("401")) {
        return ProviderAccount.refused(Standing.WRONG_CREDENTIALS);
      }
      throw refused;
    }
  }

  @Override
  public int countAgents(AgentAccount account) {
    return read(account, AGENTS).path("agents").size();
  }

  @Override
  public boolean hasWebhookSecret(AgentAccount account) {
    return accounts.webhookSecret(account).isPresent();
  }

  @Override
  public Optional<Webhook> webhook(AgentAccount account) {
    String chosen =
        read(account, "/v1/convai/settings").at("/webhooks/post_call_webhook_id").asText("");
    if (chosen.isEmpty() || chosen.equals("null")) {
      return Optional.empty();
    }
    for (JsonNode webhook : read(account, "/v1/workspace/webhooks").path("webhooks")) {
      if (webhook.path("webhook_id").asText().equals(chosen)) {
        return Optional.of(webhook(webhook));
      }
    }
    return Optional.empty();
  }

  private static Webhook webhook(JsonNode webhook) {
    boolean disabled =
        webhook.path("is_disabled").asBoolean() || webhook.path("is_auto_disabled").asBoolean();
    try {
      return new Webhook(URI.create(webhook.path("webhook_url").asText()), !disabled);
    } catch (IllegalArgumentException malformed) {
      throw new ProviderUnavailable("the webhook's address is none", malformed);
    }
  }

  private static ProviderAccount account(JsonNode user) {
    JsonNode subscription = user.path("subscription");
    boolean paid = !NOT_PAID.contains(subscription.path("status").asText());
    long most = subscription.path("character_limit").asLong();
    return new ProviderAccount(
        paid ? Standing.ACTIVE : Standing.SUSPENDED,
        masked(user.path("user_id").asText()),
        subscription.path("tier").asText(),
        most > 0
            ? Optional.of(new Quota(subscription.path("character_count").asLong(), most))
            : Optional.empty());
  }

  /** A key may be limited to parts of the API; then it is right all the same. */
  static boolean isNotPermitted(ProviderRejected refused) {
    return refused.code().equals("403")
        || String.valueOf(refused.getMessage()).contains("missing_permissions");
  }

  private static String masked(String id) {
    return id.length() < 10 ? "" : id.substring(0, 5) + "…" + id.substring(id.length() - 4);
  }

  /** Time-outs, open breakers and full bulkheads are known to this package only (PT2). */
  private JsonNode read(AgentAccount account, String path) {
    try {
      return reads.get(accounts.key(account), account.isOwn(), path);
    } catch (FaultToleranceException guarded) {
      throw new ProviderUnavailable(guarded.getClass().getSimpleName(), guarded);
    }
  }
}
