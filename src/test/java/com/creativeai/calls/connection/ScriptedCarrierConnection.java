package com.creativeai.calls.connection;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.CarrierConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.security.OrganizationId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A carrier that tells of us what the test says. */
final class ScriptedCarrierConnection implements CarrierConnection {
  Supplier<ProviderAccount> account = () -> account(Standing.ACTIVE);
  Set<PhoneNumber> astray = Set.of();
  URI address = URI.create("https://carrier.example");
  URI mediaSocket = URI.create("wss://voice.example/media");

  static ProviderAccount account(Standing standing) {
    return new ProviderAccount(standing, "Main", "Full", Optional.empty());
  }

  @Override
  public String account() {
    return "AC5a4d…0001";
  }

  @Override
  public List<String> settings() {
    return List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public URI mediaSocket() {
    return mediaSocket;
  }

  @Override
  public ProviderAccount ask() {
    return account.get();
  }

  @Override
  public Set<PhoneNumber> listAstray(
      OrganizationId organization, Map<NumberId, PhoneNumber> numbers) {
    return numbers.values().stream().filter(astray::contains).collect(Collectors.toSet());
  }
}
