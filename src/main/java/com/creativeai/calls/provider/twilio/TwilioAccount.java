package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.CallbackAddresses.Kind.AMD;
import static com.creativeai.calls.provider.twilio.CallbackAddresses.Kind.ANSWER;
import static com.creativeai.calls.provider.twilio.CallbackAddresses.Kind.RECORDING;
import static com.creativeai.calls.provider.twilio.CallbackAddresses.Kind.STATUS;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Dial;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Standing;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.platform.security.OrganizationId;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.LocalReader;
import com.twilio.rest.api.v2010.account.call.Recording;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests we make of our account, by the SDK; every failure is a {@link TwilioFailure}. */
final class TwilioAccount {
  /** More calls between two numbers are never looked through; Twilio lists the newest first. */
  private static final int LONGEST_LIST = 1000;

  private static final String EACH_SIDE = "dual";

  /** Events of recordings are one value, unlike those of calls. */
  private static final List<String> ENDS_OF_RECORDINGS = List.of("completed absent");

  private static final long PAGE = 100;
  private static final long MOST_OFFERS = 30L;

  private final String sid;
  private final OneShotHttpClient http;
  private final TwilioRestClient rest;
  private final CallbackAddresses callbacks;

  TwilioAccount(TwilioSettings settings, CallbackAddresses callbacks) {
    String token = settings.authToken().reveal();
    this.sid = settings.accountSid();
    this.http = new OneShotHttpClient(settings.baseUrl(), sid, token);
    this.rest = new TwilioRestClient.Builder(sid, token).accountSid(sid).httpClient(http).build();
    this.callbacks = callbacks;
  }

  DialResult createCall(Dial dial) {
    CallCreator creator =
        Call.creator(
                new com.twilio.type.PhoneNumber(dial.to().e164()),
                new com.twilio.type.PhoneNumber(dial.from().e164()),
                callbacks.of(dial.organization(), dial.attempt(), ANSWER))
            .setStatusCallback(callbacks.of(dial.organization(), dial.attempt(), STATUS))
            .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
            .setTimeout(Math.toIntExact(dial.ringFor().toSeconds()))
            .setTimeLimit(Math.toIntExact(dial.limit().toSeconds()))
            .setMachineDetection("DetectMessageEnd")
            .setAsyncAmd("true")
            .setAsyncAmdStatusCallback(callbacks.of(dial.organization(), dial.attempt(), AMD));
    if (dial.record()) {
      creator
          .setRecord(true)
          .setRecordingChannels(EACH_SIDE)
          .setRecordingStatusCallback(
              callbacks.of(dial.organization(), dial.attempt(), RECORDING).toString())
          .setRecordingStatusCallbackEvent(ENDS_OF_RECORDINGS);
    }
    Call call = creator.create(rest);
    return new DialResult.Placed(new CarrierCallId(call.getSid()), queueTime(call.getQueueTime()));
  }

  void completeCall(String call) {
    Call.updater(call).setStatus(Call.UpdateStatus.COMPLETED).update(rest);
  }

  /** In place of whatever TwiML the call is in. */
  void redirectCall(String call, String twiml) {
    Call.updater(call).setTwiml(new com.twilio.type.Twiml(twiml)).update(rest);
  }

  void handOver(Handover order, String call) {
    redirectCall(call, LiveTwiml.handOver(order, callbacks));
  }

  void beginRecording(OrganizationId organization, AttemptId attempt, String call) {
    Recording.creator(call)
        .setRecordingChannels(EACH_SIDE)
        .setRecordingTrack("both")
        .setRecordingStatusCallback(callbacks.of(organization, attempt, RECORDING))
        .setRecordingStatusCallbackEvent(ENDS_OF_RECORDINGS)
        .create(rest);
  }

  void send(TextMessage message) {
    Message.creator(
            new com.twilio.type.PhoneNumber(message.to().e164()),
            new com.twilio.type.PhoneNumber(message.from().e164()),
            message.text())
        .create(rest);
  }

  CarrierReport fetchCall(String call, Instant now) {
    return CallRecords.report(Call.fetcher(call).fetch(rest), now);
  }

  List<CarrierReport> listCalls(PhoneNumber from, PhoneNumber to, Instant since, Instant now) {
    // Twilio gives the moment of creation in whole seconds.
    Instant earliest = since.truncatedTo(ChronoUnit.SECONDS);
    List<CarrierReport> reports = new ArrayList<>();
    for (Call call :
        Call.reader()
            .setFrom(from.e164())
            .setTo(to.e164())
            .setPageSize(PAGE)
            .limit(LONGEST_LIST)
            .read(rest)) {
      boolean between = from.e164().equals(call.getFrom()) && to.e164().equals(call.getTo());
      CarrierReport report = CallRecords.report(call, now);
      Instant created = report.createdAt();
      // A call without a moment of creation cannot be ruled out.
      if (between && (created == null || !created.isBefore(earliest))) {
        reports.add(report);
      }
    }
    return List.copyOf(reports);
  }

  Optional<RecordingNotice> findRecording(String call) {
    for (Recording recording : Recording.reader(call).read(rest)) {
      Optional<RecordingNotice> notice = CallRecords.recording(recording);
      if (notice.isPresent()) {
        return notice;
      }
    }
    return Optional.empty();
  }

  InputStream openRecording(String recording) {
    return http.open("/2010-04-01/Accounts/" + sid + "/Recordings/" + recording + ".wav");
  }

  List<PhoneNumber> listNumbers() {
    List<PhoneNumber> numbers = new ArrayList<>();
    for (IncomingPhoneNumber number : IncomingPhoneNumber.reader().setPageSize(PAGE).read(rest)) {
      numbers.add(new PhoneNumber(number.getPhoneNumber().getEndpoint()));
    }
    return List.copyOf(numbers);
  }

  List<NumberOffer> search(NumberDesk.Wish wish) {
    LocalReader reader =
        Local.reader(wish.country()).setVoiceEnabled(true).setPageSize(MOST_OFFERS);
    if (!wish.areaCode().isEmpty()) {
      reader.setAreaCode(Integer.valueOf(wish.areaCode()));
    }
    if (!wish.contains().isEmpty()) {
      reader.setContains(wish.contains());
    }
    List<NumberOffer> offers = new ArrayList<>();
    for (Local offer : reader.limit(MOST_OFFERS).read(rest)) {
      String place =
          Stream.of(offer.getLocality(), offer.getRegion())
              .filter(name -> name != null && !name.isBlank())
              .collect(Collectors.joining(", "));
      offers.add(
          new NumberOffer(
              new PhoneNumber(offer.getPhoneNumber().getEndpoint()), place, wish.country()));
    }
    return List.copyOf(offers);
  }

  String buyNumber(OrganizationId organization, NumberId id, PhoneNumber number) {
    return IncomingPhoneNumber.creator(new com.twilio.type.PhoneNumber(number.e164()))
        .setVoiceUrl(callbacks.of(organization, id, ANSWER))
        .setVoiceMethod(HttpMethod.POST)
        .setStatusCallback(callbacks.of(organization, id, STATUS))
        .setStatusCallbackMethod(HttpMethod.POST)
        .create(rest)
        .getSid();
  }

  void setUpNumber(OrganizationId organization, NumberId id, String number) {
    IncomingPhoneNumber.updater(number)
        .setVoiceUrl(callbacks.of(organization, id, ANSWER))
        .setVoiceMethod(HttpMethod.POST)
        .setStatusCallback(callbacks.of(organization, id, STATUS))
        .setStatusCallbackMethod(HttpMethod.POST)
        .update(rest);
  }

  Optional<String> findNumber(PhoneNumber number) {
    for (IncomingPhoneNumber owned :
        IncomingPhoneNumber.reader()
            .setPhoneNumber(new com.twilio.type.PhoneNumber(number.e164()))
            .read(rest)) {
      // Twilio also matches parts of numbers.
      if (number.e164().equals(owned.getPhoneNumber().getEndpoint())) {
        return Optional.of(owned.getSid());
      }
    }
    return Optional.empty();
  }

  /** Whom Twilio asks about calls to the numbers of the account; empty text for nobody. */
  Map<PhoneNumber, String> listAnswerAddresses() {
    Map<PhoneNumber, String> addresses = new HashMap<>();
    for (IncomingPhoneNumber number : IncomingPhoneNumber.reader().setPageSize(PAGE).read(rest)) {
      addresses.put(
          new PhoneNumber(number.getPhoneNumber().getEndpoint()),
          Objects.toString(number.getVoiceUrl(), ""));
    }
    return addresses;
  }

  ProviderAccount fetchAccount() {
    Account account = Account.fetcher(sid).fetch(rest);
    boolean trial = account.getType() == Account.Type.TRIAL;
    Standing live = trial ? Standing.TRIAL : Standing.ACTIVE;
    return new ProviderAccount(
        account.getStatus() == Account.Status.ACTIVE ? live : Standing.SUSPENDED,
        Objects.toString(account.getFriendlyName(), ""),
        Objects.toString(account.getType(), ""),
        Optional.empty());
  }

  void releaseNumber(String number) {
    IncomingPhoneNumber.deleter(number).delete(rest);
  }

  boolean isReachable() {
    IncomingPhoneNumber.reader().setPageSize(1L).firstPage(rest);
    return true;
  }

  private static Duration queueTime(@Nullable String millis) {
    return millis == null || !millis.matches("[0-9]{1,9}")
        ? Duration.ZERO
        : Duration.ofMillis(Long.parseLong(millis));
  }
}
