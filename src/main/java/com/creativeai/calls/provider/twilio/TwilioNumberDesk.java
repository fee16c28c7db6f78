package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers at Twilio, which is told to ask us about calls to them (CALL-11). */
@ApplicationScoped
public class TwilioNumberDesk implements NumberDesk {
  private static final String NOT_THERE = "20404";
  private static final Pattern NUMBER = Pattern.compile("PN[0-9a-fA-F]{32}");

  private final TwilioAccount account;
  private final GuardedTwilio guarded;

  @Inject
  public TwilioNumberDesk(
      TwilioSettings settings, CallbackAddresses callbacks, TwilioGuard guard, TwilioRetry retry) {
    this.account = new TwilioAccount(settings, callbacks);
    this.guarded = new GuardedTwilio(guard, retry);
  }

  /** For the client proxy only, which forwards every call to a whole one. */
  @SuppressWarnings("NullAway")
  TwilioNumberDesk() {
    this.account = null;
    this.guarded = null;
  }

  @Override
  public List<NumberOffer> search(Wish wish) {
    return guarded.ask(
        () -> {
          try {
            return account.search(wish);
          } catch (TwilioFailure failure) {
            if (failure.code().equals(NOT_THERE)) {
              return List.of();
            }
            throw failure;
          }
        });
  }

  @Override
  public String buy(OrganizationId organization, NumberId id, PhoneNumber number) {
    return guarded.once(() -> account.buyNumber(organization, id, number));
  }

  @Override
  public Optional<String> find(PhoneNumber number) {
    return guarded.ask(() -> account.findNumber(number));
  }

  @Override
  public void setUp(OrganizationId organization, NumberId id, String carrierId) {
    guarded.ask(
        () -> {
          account.setUpNumber(organization, id, checked(carrierId));
          return carrierId;
        });
  }

  @Override
  public void release(String carrierId) {
    guarded.ask(
        () -> {
          try {
            account.releaseNumber(checked(carrierId));
          } catch (TwilioFailure failure) {
            if (!failure.code().equals(NOT_THERE)) {
              throw failure;
            }
          }
          return carrierId;
        });
  }

  private static String checked(String carrierId) {
    if (!NUMBER.matcher(carrierId).matches()) {
      throw new ProviderRejected(NOT_THERE, "This is not the id of a number at Twilio.");
    }
    return carrierId;
  }
}
