package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Dial;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The carrier, by Twilio's REST API (CALL-2, CALL-10). */
@ApplicationScoped
public class TwilioTelephony implements Telephony {
  private static final Logger LOG = System.getLogger(TwilioTelephony.class.getName());
  private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(5);
  private static final Duration NUMBERS_KEPT = Duration.ofSeconds(60);
  private static final String NOT_CHANGEABLE = "21220";
  private static final Pattern CALL = Pattern.compile("CA[0-9a-fA-F]{32}");
  private static final Pattern RECORDING = Pattern.compile("RE[0-9a-fA-F]{32}");

  /** Our caller ids and when they must be asked for again. */
  private record KnownNumbers(List<PhoneNumber> numbers, Instant until) {}

  private final TwilioAccount account;
  private final GuardedTwilio guarded;
  private final TwilioGuard guard;
  private final Clock clock;
  private final DialPace pace;
  private volatile @Nullable KnownNumbers known;

  @Inject
  public TwilioTelephony(
      TwilioSettings settings,
      CallbackAddresses callbacks,
      TwilioGuard guard,
      TwilioRetry retry,
      Clock clock) {
    this.account = new TwilioAccount(settings, callbacks);
    this.guarded = new GuardedTwilio(guard, retry);
    this.guard = guard;
    this.clock = clock;
    this.pace = new DialPace(settings.callsPerSecond(), System::nanoTime);
  }

  /** For the client proxy only, which forwards every call to a whole one. */
  @SuppressWarnings("NullAway")
  TwilioTelephony() {
    this.account = null;
    this.guarded = null;
    this.guard = null;
    this.clock = null;
    this.pace = null;
  }

  @Override
  public DialResult dial(Dial dial) {
    if (!waitForTurn()) {
      return new DialResult.Postponed("Too many calls are waiting to be placed.");
    }
    try {
      return guard.dial(() -> answered(dial));
    } catch (CircuitBreakerOpenException open) {
      return new DialResult.Postponed("Twilio does not take calls reliably at the moment.");
    } catch (TwilioFailure failure) {
      return result(failure);
    } catch (TimeoutException late) {
      return new DialResult.Unknown("Twilio did not answer in time.");
    } catch (RuntimeException unreadable) {
      // Whatever this is: the request may have been sent.
      LOG.log(Level.ERROR, () -> "event=dial_unreadable attempt=" + dial.attempt(), unreadable);
      return new DialResult.Unknown("Twilio's answer could not be read.");
    }
  }

  /** A Twilio that refuses, or says later, is well: no breaker counts that against it. */
  private DialResult answered(Dial dial) {
    try {
      return account.createCall(dial);
    } catch (TwilioFailure failure) {
      boolean answer = failure.kind() != TwilioFailure.Kind.UNKNOWN && !failure.code().isEmpty();
      if (answer) {
        return result(failure);
      }
      throw failure;
    }
  }

  private static DialResult result(TwilioFailure failure) {
    return switch (failure.kind()) {
      case NOT_SENT -> new DialResult.NotSent((failure.code() + " " + failure.reason()).strip());
      case REFUSED -> new DialResult.Refused(failure.code(), failure.reason());
      case UNKNOWN -> new DialResult.Unknown(failure.reason());
    };
  }

  @Override
  public void hangUp(CarrierCallId call) {
    ask(
        () -> {
          try {
            account.completeCall(checked(call));
          } catch (TwilioFailure failure) {
            if (!failure.code().equals(NOT_CHANGEABLE)) {
              throw failure;
            }
          }
          return true;
        });
  }

  @Override
  public void sayLast(CarrierCallId call, String sentence, String language) {
    String twiml = LiveTwiml.sayLast(sentence, language);
    guarded.order(() -> account.redirectCall(checked(call), twiml));
  }

  @Override
  public void handOver(Handover order) {
    guarded.order(() -> account.handOver(order, checked(order.call())));
  }

  @Override
  public void beginRecording(OrganizationId organization, AttemptId attempt, CarrierCallId call) {
    guarded.order(() -> account.beginRecording(organization, attempt, checked(call)));
  }

  @Override
  public void send(TextMessage message) {
    guarded.order(() -> account.send(message));
  }

  @Override
  public CarrierReport fetch(CarrierCallId call) {
    return ask(() -> account.fetchCall(checked(call), clock.instant()));
  }

  @Override
  public List<CarrierReport> list(PhoneNumber from, PhoneNumber to, Instant createdSince) {
    return ask(() -> account.listCalls(from, to, createdSince, clock.instant()));
  }

  @Override
  public Optional<RecordingNotice> findRecording(CarrierCallId call) {
    return ask(() -> account.findRecording(checked(call)));
  }

  @Override
  public InputStream openRecording(String recordingId) {
    if (!RECORDING.matcher(recordingId).matches()) {
      throw new ProviderRejected("20404", "This is not the id of a recording at Twilio.");
    }
    return ask(() -> account.openRecording(recordingId));
  }

  @Override
  public List<PhoneNumber> callerIds() {
    KnownNumbers before = known;
    if (before != null && clock.instant().isBefore(before.until())) {
      return before.numbers();
    }
    List<PhoneNumber> numbers = ask(account::listNumbers);
    known = new KnownNumbers(numbers, clock.instant().plus(NUMBERS_KEPT));
    return numbers;
  }

  @Override
  public void ping() {
    ask(account::isReachable);
  }

  private <T> T ask(Supplier<T> request) {
    return guarded.ask(request);
  }

  private boolean waitForTurn() {
    Duration wait = pace.take(LONGEST_WAIT_FOR_TURN);
    if (wait.isNegative()) {
      return false;
    }
    try {
      Thread.sleep(wait.toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String checked(CarrierCallId call) {
    if (!CALL.matcher(call.value()).matches()) {
      throw new ProviderRejected("20404", "This is not the id of a call at Twilio.");
    }
    return call.value();
  }
}
