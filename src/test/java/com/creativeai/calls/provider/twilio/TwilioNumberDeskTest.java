package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.NumberDesk.Wish;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.CarrierStub.Asked;
import com.creativeai.calls.provider.twilio.CarrierStub.Reply;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-11, TW1, TW2: against a server that counts what it is asked. */
class TwilioNumberDeskTest {
  private static final NumberId LINE = new NumberId(new UUID(7, 7));
  private static final String SID = "PN0123456789abcdef0123456789abcdef";
  private static final String ONE =
      "{\"sid\":\"" + SID + "\",\"phone_number\":\"" + OURS.e164() + "\"}";

  private CarrierStub carrier;
  private TwilioNumberDesk desk;

  @BeforeEach
  void start() throws IOException {
    carrier = new CarrierStub();
    desk =
        new TwilioNumberDesk(
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
  void boughtNumberAsksUs() {
    carrier.willReply(CarrierStub.json(201, ONE));

    assertThat(desk.buy(ACME, LINE, OURS)).isEqualTo(SID);

    Asked asked = carrier.only();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).endsWith("/IncomingPhoneNumbers.json");
    assertThat(asked.form("PhoneNumber")).containsExactly(OURS.e164());
    assertAsksUs(asked);
  }

  @Test
  void orderWithoutAnAnswerIsNotRepeated() {
    carrier.willReply(new Reply(500, "", ""));

    assertThatThrownBy(() -> desk.buy(ACME, LINE, OURS)).isInstanceOf(ProviderUnavailable.class);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void soldNumberIsRefusedInWords() {
    carrier.willReply(CarrierStub.json(400, "{\"code\":21422,\"message\":\"gone\"}"));

    assertThatThrownBy(() -> desk.buy(ACME, LINE, OURS))
        .isInstanceOf(ProviderRejected.class)
        .hasMessageContaining("Search for another");
  }

  @Test
  void ownNumberIsSetUpAndReleased() {
    carrier.willReply(CarrierStub.json(200, ONE), new Reply(204, "", ""));

    desk.setUp(ACME, LINE, SID);
    desk.release(SID);

    assertAsksUs(carrier.ledger().get(0));
    assertThat(carrier.ledger().get(0).path()).endsWith("/IncomingPhoneNumbers/" + SID + ".json");
    assertThat(carrier.ledger().get(1).method()).isEqualTo("DELETE");
  }

  @Test
  void numberThatIsGoneIsReleased() {
    carrier.willReply(CarrierStub.json(404, "{\"code\":20404,\"message\":\"not found\"}"));

    desk.release(SID);

    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void numberIsFoundByAllOfItsDigits() {
    carrier.willReply(
        CarrierStub.json(
            200, "{\"incoming_phone_numbers\":[" + ONE + "],\"page\":0,\"next_page_uri\":null}"));

    assertThat(desk.find(OURS)).contains(SID);
    assertThat(desk.find(Fixtures.THEIRS)).isEmpty();
  }

  @Test
  void searchNamesThePlace() {
    carrier.willReply(
        CarrierStub.json(
            200,
            "{\"available_phone_numbers\":[{\"phone_number\":\""
                + OURS.e164()
                + "\",\"locality\":\"Austin\",\"region\":\"TX\"}],\"uri\":\"/x\"}"));

    assertThat(desk.search(new Wish("US", "512", "55")))
        .containsExactly(new NumberOffer(OURS, "Austin, TX", "US"));
    assertThat(carrier.only().path())
        .contains("/AvailablePhoneNumbers/US/Local.json", "AreaCode=512", "Contains=55");
  }

  @Test
  void countryWithoutNumbersHasNone() {
    carrier.willReply(CarrierStub.json(404, "{\"code\":20404,\"message\":\"not found\"}"));

    assertThat(desk.search(new Wish("XX", "", ""))).isEmpty();
  }

  private static void assertAsksUs(Asked asked) {
    CallbackAddresses addresses = Fixtures.addresses();
    assertThat(asked.form("VoiceUrl"))
        .containsExactly(addresses.of(ACME, LINE, Kind.ANSWER).toString());
    assertThat(asked.form("StatusCallback"))
        .containsExactly(addresses.of(ACME, LINE, Kind.STATUS).toString());
    assertThat(asked.form("VoiceMethod")).containsExactly("POST");
  }
}
