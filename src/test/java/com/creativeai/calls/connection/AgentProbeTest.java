package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.Check.AGENTS;
import static com.creativeai.calls.connection.Check.ELEVENLABS_CREDENTIALS;
import static com.creativeai.calls.connection.Check.QUOTA;
import static com.creativeai.calls.connection.Check.WEBHOOK;
import static com.creativeai.calls.connection.Check.WEBHOOK_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.port.AgentConnection.Webhook;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Quota;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CC1, CC3, CC4: the account at the agents' provider. */
class AgentProbeTest {
  private static final String PATH = "/callbacks/elevenlabs/post-call";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of("PUBLIC_ORIGIN", "https://voice.example", "VOICE_AGENT_PROVIDER", "elevenlabs"));
  private final ScriptedAgentConnection agent = new ScriptedAgentConnection();
  private final ScriptedBreakers breakers = new ScriptedBreakers();
  private final AgentProbe probe =
      new AgentProbe(
          agent,
          new DeploymentSettings(
              new Configuration(name -> Optional.ofNullable(settings.get(name)))),
          new AskProvider(breakers));

  @Test
  void everythingPassesThatIsInOrder() {
    Found found = Found.by(probe);

    assertThat(probe.checks())
        .allSatisfy(check -> assertThat(found.of(check).state()).isEqualTo(CheckState.PASSED));
    assertThat(found.of(ELEVENLABS_CREDENTIALS).details())
        .containsEntry("account", "user_…abcd")
        .containsEntry("plan", "pro");
    assertThat(found.of(QUOTA).details()).containsEntry("used", 10L).containsEntry("most", 100L);
    assertThat(found.of(AGENTS).details()).containsEntry("count", 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"WRONG_CREDENTIALS", "SUSPENDED"})
  void withoutAGoodAccountTheRestIsNotChecked(Standing standing) {
    agent.account = () -> ProviderAccount.refused(standing);

    Found found = Found.by(probe);

    assertThat(found.verdict(ELEVENLABS_CREDENTIALS).code())
        .isEqualTo(standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(found.verdict(QUOTA)).isEqualTo(Verdict.CREDENTIALS_FIRST);
    assertThat(found.verdict(AGENTS)).isEqualTo(Verdict.CREDENTIALS_FIRST);
    assertThat(found.verdict(WEBHOOK)).isEqualTo(Verdict.CREDENTIALS_FIRST);
    assertThat(found.verdict(WEBHOOK_SECRET)).isEqualTo(Verdict.SECRET_SET);
  }

  @Test
  void limitedKeyIsTriedForTheRest() {
    agent.account = () -> ProviderAccount.refused(Standing.NOT_PERMITTED);

    Found found = Found.by(probe);

    assertThat(found.verdict(ELEVENLABS_CREDENTIALS)).isEqualTo(Verdict.NOT_PERMITTED);
    assertThat(found.of(ELEVENLABS_CREDENTIALS).settings()).containsExactly("ELEVENLABS_API_KEY");
    assertThat(found.verdict(QUOTA)).isEqualTo(Verdict.NO_QUOTA);
    assertThat(found.verdict(AGENTS)).isEqualTo(Verdict.AGENTS_READ);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, UNREACHABLE", "OPEN, BREAKER_OPEN"})
  void silenceIsNoOpenBreaker(BreakerState state, Verdict verdict) {
    breakers.state = state;
    agent.account =
        () -> {
          throw new ProviderUnavailable("no answer");
        };

    assertThat(Found.by(probe).verdict(ELEVENLABS_CREDENTIALS)).isEqualTo(verdict);
  }

  /** A15: what is wrong with an own account is told without settings, which are the operator's. */
  @Test
  void ownAccountIsCheckedByItsOwnWords() {
    AgentAccount own = AgentAccount.of(Found.ACME);
    Probe.Asker asker = new Probe.Asker(Found.ACME, "dana", Optional.of(Instant.EPOCH));
    agent.account = () -> ProviderAccount.refused(Standing.WRONG_CREDENTIALS);
    agent.secret = false;

    Found found = Found.by(probe, asker);
    assertThat(found.verdict(ELEVENLABS_CREDENTIALS)).isEqualTo(Verdict.KEY_NOT_KNOWN);
    assertThat(found.verdict(WEBHOOK_SECRET)).isEqualTo(Verdict.SECRET_NOT_ENTERED);
    assertThat(found.of(ELEVENLABS_CREDENTIALS).settings()).isEmpty();
    assertThat(found.of(WEBHOOK_SECRET).settings()).isEmpty();
    assertThat(agent.asked).containsOnly(own);

    agent.account = () -> ScriptedAgentConnection.account(Standing.ACTIVE, new Quota(1, 100));
    assertThat(Found.by(probe, asker).of(WEBHOOK).verdict())
        .as("the default account's address is another's")
        .isEqualTo(Verdict.WEBHOOK_GOES_ELSEWHERE);
    String ours = "https://voice.example" + PATH + "/" + Found.ACME;
    agent.webhook = Optional.of(new Webhook(URI.create(ours), true));
    assertThat(Found.by(probe, asker).verdict(WEBHOOK)).isEqualTo(Verdict.WEBHOOK_COMES_TO_US);
  }

  @Test
  void usedUpQuotaFails() {
    agent.account = () -> ScriptedAgentConnection.account(Standing.ACTIVE, new Quota(100, 100));

    assertThat(Found.by(probe).verdict(QUOTA)).isEqualTo(Verdict.QUOTA_USED_UP);
  }

  @Test
  void accountWithoutAgentsFails() {
    agent.agents = 0;

    assertThat(Found.by(probe).verdict(AGENTS)).isEqualTo(Verdict.NO_AGENTS);
  }

  @Test
  void missingSecretNamesItsSetting() {
    agent.secret = false;

    Finding secret = Found.by(probe).of(WEBHOOK_SECRET);

    assertThat(secret.verdict()).isEqualTo(Verdict.SECRET_MISSING);
    assertThat(secret.settings()).containsExactly("ELEVENLABS_WEBHOOK_SECRET");
  }

  @ParameterizedTest
  @CsvSource({
    "https://voice.example" + PATH + ", true, WEBHOOK_COMES_TO_US",
    "https://voice.example:443" + PATH + ", true, WEBHOOK_COMES_TO_US",
    "https://voice.example" + PATH + ", false, WEBHOOK_DISABLED",
    "https://other.example" + PATH + ", true, WEBHOOK_GOES_ELSEWHERE",
    "http://voice.example" + PATH + ", true, WEBHOOK_GOES_ELSEWHERE",
    "https://voice.example/hooks, true, WEBHOOK_GOES_ELSEWHERE",
    "http://127.0.0.1:8080" + PATH + ", true, WEBHOOK_GOES_ELSEWHERE"
  })
  void webhookMustComeToUs(URI address, boolean enabled, Verdict verdict) {
    agent.webhook = Optional.of(new Webhook(address, enabled));

    assertThat(Found.by(probe).verdict(WEBHOOK)).isEqualTo(verdict);
  }

  @Test
  void workspaceWithoutAWebhookIsToldWhichToAdd() {
    agent.webhook = Optional.empty();

    Finding webhook = Found.by(probe).of(WEBHOOK);

    assertThat(webhook.verdict()).isEqualTo(Verdict.NO_WEBHOOK);
    assertThat(webhook.details()).containsEntry("address", "https://voice.example" + PATH);
  }

  @Test
  void simulatorTellsUsOnThisMachine() {
    settings.remove("VOICE_AGENT_PROVIDER");
    agent.webhook = Optional.of(new Webhook(URI.create("http://127.0.0.1:8080" + PATH), true));

    assertThat(Found.by(probe).verdict(WEBHOOK)).isEqualTo(Verdict.WEBHOOK_COMES_TO_US);
  }
}
