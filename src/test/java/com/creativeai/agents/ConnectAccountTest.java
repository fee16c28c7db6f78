package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.account.KeptAccount;
import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AG-1, A14, A15: an organization's own account at the provider. */
class ConnectAccountTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Caller ADA = new Caller("ada", "Ada", ACME, "Acme", Set.of());
  private static final Caller EVE = new Caller("eve", "Eve", GLOBEX, "Globex", Set.of());
  private static final AgentAccount OWN = AgentAccount.of(ACME);
  private static final String KEY = "sk_0123456789abcdef-a91f";
  private static final String SECRET = "wsec_0123456789abcdef";

  private final InMemoryAccounts store = new InMemoryAccounts();
  private final AgentAccounts accounts = store.over(new ElevenLabsSettings());
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final RecordedAudit audit = new RecordedAudit();
  private final MovingClock clock = new MovingClock();
  private final ConnectAccount connect =
      new ConnectAccount(store, accounts, provider, audit, new NodeRateLimiter(clock), clock);

  @Test
  void keyIsTriedSealedAndUsedForItsOrganizationOnly() {
    ConnectedAccount shown = connect.connect(ADA, " " + KEY + "\n", SECRET);

    assertThat(provider.keys).containsExactly(KEY);
    assertThat(shown).isEqualTo(new ConnectedAccount("a91f", true, MovingClock.NOON, "ada"));
    assertThat(connect.find(ACME)).contains(shown);
    assertThat(connect.find(GLOBEX)).isEmpty();
    assertThat(accounts.of(ACME)).isEqualTo(OWN);
    assertThat(accounts.of(GLOBEX)).isEqualTo(AgentAccount.DEFAULT);
    assertThat(accounts.key(OWN)).isEqualTo(new Secret(KEY));
    assertThat(accounts.webhookSecret(OWN)).contains(new Secret(SECRET));
    assertThat(accounts.key(AgentAccount.DEFAULT)).isEqualTo(new ElevenLabsSettings().apiKey());
  }

  @Test
  void whatIsStoredPrintedAndWrittenDownDoesNotShowIt() {
    connect.connect(ADA, KEY, SECRET);

    KeptAccount kept = store.find(ACME).orElseThrow();
    assertThat(kept.key() + kept.webhookSecret() + kept).doesNotContain(KEY, SECRET);
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                ACME, "ada", "agent-account.connected", ACME.toString(), Map.of("key", "…a91f")));
  }

  /** As a document that somebody moved within the database, or that another server's key sealed. */
  @Test
  void sealIsGoodForItsOrganizationAndPurposeOnly() {
    connect.connect(ADA, KEY, SECRET);
    KeptAccount kept = store.find(ACME).orElseThrow();

    store.put(GLOBEX, kept);
    assertGone(AgentAccount.of(GLOBEX));
    assertThat(accounts.webhookSecret(AgentAccount.of(GLOBEX))).isEmpty();
    store.put(
        ACME,
        new KeptAccount(
            kept.webhookSecret(), "a91f", kept.key(), kept.connectedAt(), kept.connectedBy()));
    assertGone(OWN);
    assertThat(accounts.webhookSecret(OWN)).isEmpty();
    store.put(ACME, kept);
    AgentAccounts others =
        new AgentAccounts(
            new ElevenLabsSettings(), store, InMemorySecrets.seals("another-identity-"));
    assertThatThrownBy(() -> others.key(OWN)).isInstanceOf(ProviderRejected.class);
  }

  @ParameterizedTest
  @CsvSource({"401, HTTP 401 Invalid API key", "403, HTTP 403 missing the permission convai_read"})
  void keyThatIsNotTakenIsSaidAtItsFieldAndNotKept(String code, String words) {
    provider.failure = new ProviderRejected(code, words);

    assertThatThrownBy(() -> connect.connect(ADA, KEY, SECRET))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
              assertThat(refused.errors())
                  .containsExactly(
                      new FieldError(
                          "apiKey", "ElevenLabs does not take this key for agents: " + words));
            });
    assertThat(store.kept).isEmpty();
    assertThat(audit.lines).isEmpty();
  }

  /** A4: the shared account's agents are for ELEVENLABS_OWNER alone. */
  @Test
  void keyOfTheSharedAccountIsNobodysOwn() {
    String shared = new ElevenLabsSettings().apiKey().reveal();

    assertThatThrownBy(() -> connect.connect(ADA, shared + " ", SECRET))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
              assertThat(refused.errors()).extracting(FieldError::field).containsExactly("apiKey");
              assertThat(refused).hasMessageContaining("Enter one of your own account.");
            });
    assertThat(provider.keys).isEmpty();
    assertThat(store.kept).isEmpty();
  }

  @Test
  void providerThatDoesNotAnswerLeavesEverythingAsItIs() {
    connect.connect(ADA, KEY, SECRET);
    provider.failure = new ProviderUnavailable("HTTP 503");

    Problems.refused(
        AgentProblem.AGENT_PROVIDER_UNAVAILABLE,
        () -> connect.connect(ADA, "sk_another-key-of-acme", ""));

    assertThat(accounts.key(OWN).reveal()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "short", "with a space within it", "sk_äöüäöüäöüäöüäöü"})
  void whatIsNoKeyIsNotEvenTried(String key) {
    Problems.refused(CommonProblem.INVALID_REQUEST, () -> connect.connect(ADA, key, ""));
    Problems.refused(
        CommonProblem.INVALID_REQUEST, () -> connect.connect(ADA, KEY, "x".repeat(201)));

    assertThat(provider.keys).isEmpty();
  }

  @Test
  void sameKeyKeepsTheSecretAndAnotherForgetsIt() {
    connect.connect(ADA, KEY, "");
    assertThat(connect.find(ACME).orElseThrow().signs()).isFalse();
    assertThat(accounts.webhookSecret(OWN)).isEmpty();
    connect.connect(ADA, KEY, SECRET);
    connect.connect(ADA, KEY, " ");
    assertThat(accounts.webhookSecret(OWN)).contains(new Secret(SECRET));

    assertThat(connect.connect(ADA, "sk_another-key-of-acme", " ").signs()).isFalse();

    assertThat(accounts.key(OWN).reveal()).isEqualTo("sk_another-key-of-acme");
    assertThat(accounts.webhookSecret(OWN)).isEmpty();
  }

  @Test
  void keysAreNotGuessedAtSpeed() {
    for (int tries = 0; tries < 5; tries++) {
      connect.connect(ADA, KEY, "");
    }

    Problems.refused(CommonProblem.TOO_MANY_REQUESTS, () -> connect.connect(ADA, KEY, ""));
    connect.connect(EVE, KEY, "");
    assertThat(provider.keys).hasSize(6);
  }

  @Test
  void disconnectedAccountIsGoneForGood() {
    connect.connect(ADA, KEY, SECRET);

    connect.disconnect(EVE);
    assertThat(accounts.of(ACME)).isEqualTo(OWN);
    connect.disconnect(ADA);
    connect.disconnect(ADA);

    assertThat(store.kept).isEmpty();
    assertThat(accounts.of(ACME)).isEqualTo(AgentAccount.DEFAULT);
    assertGone(OWN);
    assertThat(audit.actions())
        .containsExactly("agent-account.connected", "agent-account.disconnected");
    Problems.refused(
        AgentProblem.AGENT_ACCOUNT_GONE, () -> accounts.demand(new ProvidedAgent(OWN, "agent_1")));
    accounts.demand(ProvidedAgent.inDefault("agent_1"));
  }

  private void assertGone(AgentAccount account) {
    assertThatThrownBy(() -> accounts.key(account))
        .isInstanceOfSatisfying(
            ProviderRejected.class,
            gone -> {
              assertThat(gone.code()).isEqualTo("agent-account-gone");
              assertThat(gone).hasMessageStartingWith("agent-account-gone: ");
            });
  }
}
