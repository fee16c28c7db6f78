package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.Check.CALLER_IDS;
import static com.creativeai.calls.connection.Check.NUMBERS;
import static com.creativeai.calls.connection.Check.TWILIO_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.OwnCallerIds;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CC1, CC3, CC4: the account at the carrier. */
class CarrierProbeTest {
  private static final PhoneNumber OURS = new PhoneNumber("+15005550006");

  private final ScriptedCarrierConnection carrier = new ScriptedCarrierConnection();
  private final ScriptedBreakers breakers = new ScriptedBreakers();
  private final CallerIds callerIds = new CallerIds();
  private final Numbers numbers = new Numbers();
  private final CarrierProbe probe =
      new CarrierProbe(carrier, callerIds, numbers, new AskProvider(breakers));

  @Test
  void workingAccountIsNamedByItsMaskedId() {
    Found found = Found.by(probe);

    assertThat(found.verdict(TWILIO_CREDENTIALS)).isEqualTo(Verdict.ACCEPTED);
    assertThat(found.of(TWILIO_CREDENTIALS).details())
        .containsEntry("account", "AC5a4d…0001 (Main)")
        .containsEntry("plan", "Full");
    assertThat(found.verdict(CALLER_IDS)).isEqualTo(Verdict.CALLER_IDS_OWNED);
    assertThat(found.of(CALLER_IDS).details()).containsEntry("count", 1);
    assertThat(found.verdict(NUMBERS)).isEqualTo(Verdict.NO_NUMBERS);
  }

  @ParameterizedTest
  @CsvSource({
    "TRIAL, TRIAL, PASSED",
    "SUSPENDED, SUSPENDED, FAILED",
    "WRONG_CREDENTIALS, WRONG_CREDENTIALS, FAILED",
    "NOT_PERMITTED, NOT_PERMITTED, FAILED"
  })
  void standingsAreToldApart(Standing standing, Verdict verdict, CheckState state) {
    carrier.account = () -> ScriptedCarrierConnection.account(standing);

    Finding credentials = Found.by(probe).of(TWILIO_CREDENTIALS);

    assertThat(credentials.verdict()).isEqualTo(verdict);
    assertThat(credentials.state()).isEqualTo(state);
  }

  @Test
  void wrongCredentialsNameTheirSettingsAndKeepTheRestUnchecked() {
    carrier.account = () -> ProviderAccount.refused(Standing.WRONG_CREDENTIALS);

    Found found = Found.by(probe);

    assertThat(found.of(TWILIO_CREDENTIALS).settings())
        .containsExactly("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
    assertThat(found.verdict(CALLER_IDS)).isEqualTo(Verdict.CREDENTIALS_FIRST);
    assertThat(found.verdict(NUMBERS)).isEqualTo(Verdict.CREDENTIALS_FIRST);
  }

  @Test
  void silenceIsNoOpenBreaker() {
    carrier.account =
        () -> {
          throw new ProviderUnavailable("no answer");
        };

    assertThat(Found.by(probe).verdict(TWILIO_CREDENTIALS)).isEqualTo(Verdict.UNREACHABLE);

    breakers.state = BreakerState.OPEN;
    assertThat(Found.by(probe).verdict(TWILIO_CREDENTIALS)).isEqualTo(Verdict.BREAKER_OPEN);
  }

  @Test
  void anyOtherRefusalIsToldByItsCodeOnly() {
    carrier.account =
        () -> {
          throw new ProviderRejected("20008", "words of the carrier");
        };

    Finding credentials = Found.by(probe).of(TWILIO_CREDENTIALS);

    assertThat(credentials.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(credentials.details()).containsEntry("code", "20008").hasSize(1);
  }

  @Test
  void organizationWithoutACallerIdFails() {
    callerIds.owned = List.of();

    assertThat(Found.by(probe).verdict(CALLER_IDS)).isEqualTo(Verdict.NO_CALLER_ID);
  }

  @Test
  void callerIdsThatCannotBeReadAreNotMissing() {
    callerIds.silent = true;

    assertThat(Found.by(probe).verdict(CALLER_IDS)).isEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void boughtNumbersMustComeToUs() {
    numbers.bought = List.of(number());
    assertThat(Found.by(probe).of(NUMBERS))
        .isEqualTo(Finding.of(Verdict.NUMBERS_COME_TO_US).with("count", 1));

    carrier.astray = Set.of(OURS);
    Finding astray = Found.by(probe).of(NUMBERS);
    assertThat(astray.verdict()).isEqualTo(Verdict.NUMBERS_GO_ELSEWHERE);
    assertThat(astray.details()).containsEntry("numbers", "+150…06");
  }

  private static OwnNumber number() {
    return new OwnNumber(
        new NumberId(new UUID(0, 7)),
        Found.ACME,
        OURS,
        "PN1",
        new AgentId(new UUID(0, 8)),
        BusinessHours.ALWAYS,
        "",
        Instant.EPOCH,
        1);
  }

  private static final class CallerIds extends OwnCallerIds {
    private List<PhoneNumber> owned = List.of(OURS);
    private boolean silent;

    @Override
    public List<PhoneNumber> list(OrganizationId organization, String subject) {
      if (silent) {
        throw new ProblemException(CallProblem.CARRIER_UNAVAILABLE, "Try again in a minute.");
      }
      return organization.equals(Found.ACME) && subject.equals("dana") ? owned : List.of();
    }
  }

  private static final class Numbers implements NumberStore {
    private List<OwnNumber> bought = List.of();

    @Override
    public List<OwnNumber> list(OrganizationId organization) {
      return organization.equals(Found.ACME) ? bought : List.of();
    }

    @Override
    public boolean add(OrganizationId organization, OwnNumber number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OwnNumber> find(OrganizationId organization, NumberId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OwnNumber> find(OrganizationId organization, PhoneNumber number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<PhoneNumber> ofOthers(OrganizationId organization) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean replace(OrganizationId organization, OwnNumber before, OwnNumber after) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(OrganizationId organization, NumberId id) {
      throw new UnsupportedOperationException();
    }
  }
}
