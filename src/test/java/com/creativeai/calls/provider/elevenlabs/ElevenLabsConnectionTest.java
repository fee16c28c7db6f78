package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Quota;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.it.VendorServer;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-15, EL9: against a server on the loopback. */
class ElevenLabsConnectionTest {
  private static final String USER = "/v1/user";
  private static final String SETTINGS = "/v1/convai/settings";
  private static final String WEBHOOKS = "/v1/workspace/webhooks";

  private final Map<String, VendorServer.Answer> answers = new HashMap<>();
  private VendorServer vendor;
  private ElevenLabsHttp http;
  private ElevenLabsConnection connection;

  @BeforeEach
  void start() throws IOException {
    vendor =
        new VendorServer(
            request -> answers.getOrDefault(request.path(), VendorServer.Answer.json(404, "{}")));
    ElevenLabsSettings settings =
        new ElevenLabsSettings(
            new Configuration(
                name ->
                    name.equals("ELEVENLABS_BASE_URL")
                        ? Optional.of(vendor.address())
                        : Optional.empty()));
    AgentAccounts accounts = InMemoryAccounts.none();
    http = new ElevenLabsHttp(settings);
    connection = new ElevenLabsConnection(new GuardedReads(http), settings, accounts);
  }

  @AfterEach
  void stop() {
    http.stop();
    vendor.close();
  }

  @Test
  void accountIsNamedByItsMaskedIdPlanAndQuota() {
    answer(
        USER,
        200,
        "{\"user_id\":\"user_0123456789\",\"subscription\":{\"tier\":\"pro\",\"status\":\"active\","
            + "\"character_count\":10,\"character_limit\":500000}}");

    assertThat(connection.ask(AgentAccount.DEFAULT))
        .isEqualTo(
            new ProviderAccount(
                Standing.ACTIVE, "user_…6789", "pro", Optional.of(new Quota(10, 500_000))));
  }

  @ParameterizedTest
  @CsvSource({
    "active, ACTIVE",
    "trialing, ACTIVE",
    "past_due, ACTIVE",
    "free_disabled, SUSPENDED",
    "unpaid, SUSPENDED"
  })
  void standingIsReadFromTheSubscription(String status, Standing standing) {
    answer(USER, 200, "{\"subscription\":{\"status\":\"" + status + "\"}}");

    ProviderAccount account = connection.ask(AgentAccount.DEFAULT);

    assertThat(account.standing()).isEqualTo(standing);
    assertThat(account.quota()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_api_key, WRONG_CREDENTIALS",
    "401, missing_permissions, NOT_PERMITTED",
    "403, forbidden, NOT_PERMITTED"
  })
  void refusalsAreToldApart(int status, String word, Standing standing) {
    answer(USER, status, "{\"detail\":{\"status\":\"" + word + "\",\"message\":\"no\"}}");

    assertThat(connection.ask(AgentAccount.DEFAULT)).isEqualTo(ProviderAccount.refused(standing));
  }

  @Test
  void anyOtherRefusalStaysOne() {
    answer(USER, 400, "{}");
    assertThatThrownBy(() -> connection.ask(AgentAccount.DEFAULT))
        .isInstanceOf(ProviderRejected.class);

    answer(USER, 500, "{}");
    assertThatThrownBy(() -> connection.ask(AgentAccount.DEFAULT))
        .isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void agentsAreCounted() {
    answer("/v1/convai/agents", 200, "{\"agents\":[{},{}],\"has_more\":false}");

    assertThat(connection.countAgents(AgentAccount.DEFAULT)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"false, false, true", "true, false, false", "false, true, false"})
  void webhookIsTheOneThatTheSettingsChoose(boolean disabled, boolean auto, boolean enabled) {
    answer(SETTINGS, 200, "{\"webhooks\":{\"post_call_webhook_id\":\"w2\"}}");
    answer(
        WEBHOOKS,
        200,
        "{\"webhooks\":[{\"webhook_id\":\"w1\",\"webhook_url\":\"https://one.example\"},"
            + "{\"webhook_id\":\"w2\",\"webhook_url\":\"https://two.example/x\",\"is_disabled\":"
            + disabled
            + ",\"is_auto_disabled\":"
            + auto
            + "}]}");

    assertThat(connection.webhook(AgentAccount.DEFAULT))
        .contains(new AgentConnection.Webhook(URI.create("https://two.example/x"), enabled));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"webhooks\":{\"post_call_webhook_id\":null}}",
        "{\"webhooks\":null}",
        "{\"webhooks\":{\"post_call_webhook_id\":\"gone\"}}"
      })
  void workspaceThatTellsNobodyHasNone(String settings) {
    answer(SETTINGS, 200, settings);
    answer(WEBHOOKS, 200, "{\"webhooks\":[]}");

    assertThat(connection.webhook(AgentAccount.DEFAULT)).isEmpty();
  }

  private void answer(String path, int status, String body) {
    answers.put(path, VendorServer.Answer.json(status, body));
  }
}
