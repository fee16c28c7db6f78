package com.creativeai.calls.connection;

import com.creativeai.calls.OwnCallerIds;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.port.CarrierConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The account at the carrier, and the organization's numbers there. */
@ApplicationScoped
class CarrierProbe implements Probe {
  private final CarrierConnection carrier;
  private final OwnCallerIds callerIds;
  private final NumberStore numbers;
  private final AskProvider provider;

  @Inject
  CarrierProbe(
      CarrierConnection carrier,
      OwnCallerIds callerIds,
      NumberStore numbers,
      AskProvider provider) {
    this.carrier = carrier;
    this.callerIds = callerIds;
    this.numbers = numbers;
    this.provider = provider;
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway")
  CarrierProbe() {
    this(null, null, null, null);
  }

  @Override
  public Set<Check> checks() {
    return Set.of(Check.TWILIO_CREDENTIALS, Check.CALLER_IDS, Check.NUMBERS);
  }

  @Override
  public void run(Asker asker, Report report) {
    Finding credentials = provider.ask(Part.TWILIO, this::credentials);
    report.found(Check.TWILIO_CREDENTIALS, credentials);
    if (credentials.state() == CheckState.FAILED) {
      report.found(Check.CALLER_IDS, Finding.of(Verdict.CREDENTIALS_FIRST));
      report.found(Check.NUMBERS, Finding.of(Verdict.CREDENTIALS_FIRST));
      return;
    }
    report.found(Check.CALLER_IDS, provider.ask(Part.TWILIO, () -> callerIds(asker)));
    report.found(Check.NUMBERS, provider.ask(Part.TWILIO, () -> numbers(asker.organization())));
  }

  private Finding credentials() {
    ProviderAccount known = carrier.ask();
    String name = known.name().isEmpty() ? "" : " (" + known.name() + ")";
    return Standings.finding(known, carrier.account() + name, carrier.settings());
  }

  private Finding callerIds(Asker asker) {
    int count = callerIds.list(asker.organization(), asker.subject()).size();
    return count == 0
        ? Finding.of(Verdict.NO_CALLER_ID)
        : Finding.of(Verdict.CALLER_IDS_OWNED).with("count", count);
  }

  private Finding numbers(OrganizationId organization) {
    List<OwnNumber> bought = numbers.list(organization);
    if (bought.isEmpty()) {
      return Finding.of(Verdict.NO_NUMBERS);
    }
    Set<PhoneNumber> astray =
        carrier.listAstray(
            organization,
            bought.stream().collect(Collectors.toMap(OwnNumber::id, OwnNumber::number)));
    return astray.isEmpty()
        ? Finding.of(Verdict.NUMBERS_COME_TO_US).with("count", bought.size())
        : Finding.of(Verdict.NUMBERS_GO_ELSEWHERE)
            .with(
                "numbers",
                astray.stream()
                    .map(PhoneNumber::toString)
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }
}
