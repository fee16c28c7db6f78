package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.CarrierConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How we are connected with Twilio (TW7). Source of the codes:
 * https://www.twilio.com/docs/api/errors.
 */
@ApplicationScoped
public class TwilioConnection implements CarrierConnection {
  private static final int SHOWN_FIRST = 6;
  private static final int SHOWN_LAST = 4;

  /** An id that Twilio does not have is, with a token, as wrong as the token. */
  private static final Map<String, Standing> REFUSALS =
      Map.of(
          "401", Standing.WRONG_CREDENTIALS,
          "20003", Standing.WRONG_CREDENTIALS,
          "20404", Standing.WRONG_CREDENTIALS,
          "20005", Standing.SUSPENDED,
          "20006", Standing.NOT_PERMITTED,
          "403", Standing.NOT_PERMITTED);

  private final TwilioSettings settings;
  private final CallbackAddresses callbacks;
  private final TwilioAccount account;
  private final GuardedTwilio guarded;

  @Inject
  public TwilioConnection(
      TwilioSettings settings, CallbackAddresses callbacks, TwilioGuard guard, TwilioRetry retry) {
    this.settings = settings;
    this.callbacks = callbacks;
    this.account = new TwilioAccount(settings, callbacks);
    this.guarded = new GuardedTwilio(guard, retry);
  }

  /** For the client proxy only, which forwards every call to a whole one. */
  @SuppressWarnings("NullAway")
  TwilioConnection() {
    this.settings = null;
    this.callbacks = null;
    this.account = null;
    this.guarded = null;
  }

  @Override
  public String account() {
    String sid = settings.accountSid();
    return sid.substring(0, SHOWN_FIRST) + "…" + sid.substring(sid.length() - SHOWN_LAST);
  }

  @Override
  public List<String> settings() {
    return List.of(
        TwilioSettings.TWILIO_ACCOUNT_SID.name(), TwilioSettings.TWILIO_AUTH_TOKEN.name());
  }

  @Override
  public URI address() {
    return settings.baseUrl();
  }

  @Override
  public URI mediaSocket() {
    return callbacks.mediaSocket();
  }

  @Override
  public ProviderAccount ask() {
    try {
      return guarded.once(account::fetchAccount);
    } catch (ProviderRejected refused) {
      return Optional.ofNullable(REFUSALS.get(refused.code()))
          .map(ProviderAccount::refused)
          .orElseThrow(() -> refused);
    }
  }

  @Override
  public Set<PhoneNumber> listAstray(
      OrganizationId organization, Map<NumberId, PhoneNumber> numbers) {
    Map<PhoneNumber, String> asked = guarded.ask(account::listAnswerAddresses);
    return numbers.entrySet().stream()
        .filter(
            one -> {
              URI ours = callbacks.of(organization, one.getKey(), CallbackAddresses.Kind.ANSWER);
              return !ours.toString().equals(asked.get(one.getValue()));
            })
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }
}
