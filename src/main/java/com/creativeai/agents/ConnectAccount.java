package com.creativeai.agents;

import com.creativeai.agents.account.AccountStore;
import com.creativeai.agents.account.KeptAccount;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Connects an organization's own account at the provider, and disconnects it (A15). */
@ApplicationScoped
public class ConnectAccount {
  /** What a problem calls the fields. */
  public static final String API_KEY = "apiKey";

  public static final String WEBHOOK_SECRET = "webhookSecret";

  private static final RateLimit TRIES = new RateLimit(10, Duration.ofMinutes(1), 5);

  /** One word of visible ASCII, of which the shown end is a small part. */
  private static final Pattern CREDENTIAL = Pattern.compile("[!-~]{16,200}");

  private static final int SHOWN = 4;
  private static final Set<String> NOT_TAKEN = Set.of("401", "403");

  @Inject AccountStore store;
  @Inject AgentAccounts accounts;
  @Inject AgentProvider provider;
  @Inject AuditTrail audit;
  @Inject RateLimiter limiter;
  @Inject Clock clock;

  public ConnectAccount() {}

  public ConnectAccount(
      AccountStore store,
      AgentAccounts accounts,
      AgentProvider provider,
      AuditTrail audit,
      RateLimiter limiter,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.provider = provider;
    this.audit = audit;
    this.limiter = limiter;
    this.clock = clock;
  }

  /** Empty while the organization uses the default account. */
  public Optional<ConnectedAccount> find(OrganizationId organization) {
    return store.find(organization).map(ConnectAccount::shown);
  }

  /**
   * Connects an account, or another key of it, once the provider took the key.
   *
   * @param webhookSecret may be empty: then the one that is kept stays with the same key, and is
   *     forgotten with another
   */
  public ConnectedAccount connect(Caller caller, String apiKey, String webhookSecret) {
    OrganizationId organization = caller.organization();
    String key = apiKey.strip();
    String secret = webhookSecret.strip();
    check(key, secret);
    if (!limiter.take("CONNECT_ACCOUNT " + organization, TRIES).isGranted()) {
      throw new ProblemException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization tried many keys within a minute. Wait a moment.");
    }
    refuseShared(key);
    tryOut(key);
    String end = key.substring(key.length() - SHOWN);
    String kept =
        secret.isEmpty()
            ? keptSecret(organization, key)
            : accounts.sealedSecret(organization, secret);
    KeptAccount account =
        new KeptAccount(
            accounts.sealedKey(organization, key),
            end,
            kept,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            caller.subject());
    note(caller, AgentAction.ACCOUNT_CONNECTED, Map.of("key", "…" + end));
    store.put(organization, account);
    return shown(account);
  }

  /** What was published in the account is silent until it is published again. */
  public void disconnect(Caller caller) {
    Optional<KeptAccount> present = store.find(caller.organization());
    if (present.isPresent()) {
      note(caller, AgentAction.ACCOUNT_DISCONNECTED, Map.of("key", "…" + present.get().keyEnd()));
      store.remove(caller.organization());
    }
  }

  /** Whoever knows the secret of another workspace must not go on signing. */
  private String keptSecret(OrganizationId organization, String key) {
    return store
        .find(organization)
        .filter(present -> accounts.isKey(organization, present, key))
        .map(KeptAccount::webhookSecret)
        .orElse("");
  }

  private static void check(String key, String secret) {
    List<FieldError> errors = new ArrayList<>();
    if (!CREDENTIAL.matcher(key).matches()) {
      errors.add(new FieldError(API_KEY, "Enter the key as ElevenLabs shows it: one word."));
    }
    if (!secret.isEmpty() && !CREDENTIAL.matcher(secret).matches()) {
      errors.add(
          new FieldError(WEBHOOK_SECRET, "Enter the secret as ElevenLabs shows it: one word."));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  /** It would open what was made there for everybody (A4). */
  private void refuseShared(String key) {
    if (accounts.key(AgentAccount.DEFAULT).reveal().equals(key)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          API_KEY,
          "This key is of the account that this server uses already. Enter one of your own"
              + " account.");
    }
  }

  private void tryOut(String key) {
    AskProvider.inOurWords(
        () -> {
          try {
            provider.check(new Secret(key));
          } catch (ProviderRejected refused) {
            if (NOT_TAKEN.contains(refused.code())) {
              throw ProblemException.atField(
                  CommonProblem.INVALID_REQUEST,
                  API_KEY,
                  "ElevenLabs does not take this key for agents: " + refused.getMessage());
            }
            throw refused;
          }
          return key;
        });
  }

  private void note(Caller caller, String action, Map<String, String> details) {
    audit.record(
        caller.organization(), caller.subject(), action, caller.organization().toString(), details);
  }

  private static ConnectedAccount shown(KeptAccount account) {
    return new ConnectedAccount(
        account.keyEnd(),
        !account.webhookSecret().isEmpty(),
        account.connectedAt(),
        account.connectedBy());
  }
}
