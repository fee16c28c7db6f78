package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.GLOBEX;
import static com.creativeai.calls.provider.twilio.Fixtures.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-15, TW7: against a server that counts what it is asked. */
class TwilioConnectionTest {
  private static final NumberId LINE = new NumberId(new UUID(7, 7));

  private CarrierStub carrier;
  private TwilioConnection connection;

  @BeforeEach
  void start() throws IOException {
    carrier = new CarrierStub();
    connection =
        new TwilioConnection(
            Fixtures.settings("TWILIO_BASE_URL", carrier.address().toString()),
            Fixtures.addresses(),
            new TwilioGuard(),
            new TwilioRetry(new TwilioGuard()));
  }

  @AfterEach
  void stop() throws IOException {
    carrier.close();
  }

  @Test
  void accountIsMasked() {
    assertThat(connection.account()).isEqualTo("AC5a4d…0001");
  }

  @ParameterizedTest
  @CsvSource({
    "active, Full, ACTIVE",
    "active, Trial, TRIAL",
    "suspended, Full, SUSPENDED",
    "closed, Trial, SUSPENDED"
  })
  void standingIsReadFromStatusAndType(String status, String type, Standing standing) {
    carrier.willReply(
        CarrierStub.json(
            200,
            "{\"sid\":\"AC1\",\"friendly_name\":\"Main\",\"status\":\"%s\",\"type\":\"%s\"}"
                .formatted(status, type)));

    ProviderAccount account = connection.ask();

    assertThat(account.standing()).isEqualTo(standing);
    assertThat(account.name()).isEqualTo("Main");
    assertThat(account.plan()).isEqualTo(type);
    assertThat(carrier.only().path()).matches("/2010-04-01/Accounts/AC[0-9a-f]{32}\\.json");
  }

  @ParameterizedTest
  @CsvSource({
    "401, 20003, WRONG_CREDENTIALS",
    "404, 20404, WRONG_CREDENTIALS",
    "403, 20005, SUSPENDED",
    "401, 20005, SUSPENDED",
    "403, 20006, NOT_PERMITTED"
  })
  void refusalsAreToldApart(int status, String code, Standing standing) {
    carrier.willReply(CarrierStub.json(status, "{\"code\":" + code + ",\"message\":\"no\"}"));

    assertThat(connection.ask()).isEqualTo(ProviderAccount.refused(standing));
  }

  @Test
  void refusalWithoutACodeIsJudgedByItsStatus() {
    carrier.willReply(new CarrierStub.Reply(401, "", ""));

    assertThat(connection.ask().standing()).isEqualTo(Standing.WRONG_CREDENTIALS);
  }

  @Test
  void anyOtherRefusalStaysOne() {
    carrier.willReply(CarrierStub.json(400, "{\"code\":20001,\"message\":\"no\"}"));

    assertThatThrownBy(connection::ask).isInstanceOf(ProviderRejected.class);
  }

  @Test
  void silentCarrierIsAskedOnce() {
    carrier.willReply(new CarrierStub.Reply(500, "", ""));

    assertThatThrownBy(connection::ask).isInstanceOf(ProviderUnavailable.class);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void numberIsAstrayUnlessTwilioAsksUs() {
    String ours = Fixtures.addresses().of(ACME, LINE, CallbackAddresses.Kind.ANSWER).toString();
    carrier.willReply(number(ours));
    assertThat(connection.listAstray(ACME, Map.of(LINE, OURS))).isEmpty();
    assertThat(connection.listAstray(GLOBEX, Map.of(LINE, OURS))).containsExactly(OURS);

    carrier.willReply(number("https://other.example/voice"));
    assertThat(connection.listAstray(ACME, Map.of(LINE, OURS))).containsExactly(OURS);

    carrier.willReply(
        CarrierStub.json(200, "{\"incoming_phone_numbers\":[],\"page\":0,\"next_page_uri\":null}"));
    assertThat(connection.listAstray(ACME, Map.of(LINE, OURS))).containsExactly(OURS);
  }

  private static CarrierStub.Reply number(String voiceUrl) {
    return CarrierStub.json(
        200,
        "{\"incoming_phone_numbers\":[{\"sid\":\"PN1\",\"phone_number\":\"%s\",\"voice_url\":\"%s\"}],\"page\":0,\"next_page_uri\":null}"
            .formatted(OURS.e164(), voiceUrl));
  }
}
