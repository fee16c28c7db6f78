package com.creativeai.calls;

import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Dial;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A carrier that answers as the test says and keeps what it is asked. */
final class ScriptedCarrier implements Telephony {
  static final CarrierCallId FIRST_CALL = new CarrierCallId("CA1");

  final List<Dial> dials = new ArrayList<>();
  final List<CarrierCallId> hangUps = new ArrayList<>();
  final List<Handover> handovers = new ArrayList<>();
  final List<AttemptId> begunRecordings = new ArrayList<>();
  final List<TextMessage> texts = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  final List<CarrierCallId> fetches = new ArrayList<>();
  final Map<CarrierCallId, CarrierReport> reports = new HashMap<>();
  final Map<CarrierCallId, RecordingNotice> notices = new HashMap<>();
  final Map<String, byte[]> recordings = new HashMap<>();
  List<PhoneNumber> owned = List.of(CallFixtures.OURS);
  boolean silent;

  /** What happens elsewhere while it is asked to dial. */
  Runnable meanwhile = () -> {};

  private final Deque<DialResult> answers = new ArrayDeque<>();

  /** What it says to the next orders; then it takes every order. */
  void answer(DialResult... results) {
    answers.addAll(List.of(results));
  }

  @Override
  public DialResult dial(Dial dial) {
    dials.add(dial);
    meanwhile.run();
    DialResult scripted = answers.poll();
    return scripted == null
        ? new DialResult.Placed(new CarrierCallId("CA" + dials.size()), Duration.ZERO)
        : scripted;
  }

  @Override
  public void hangUp(CarrierCallId call) {
    speak();
    hangUps.add(call);
  }

  @Override
  public void sayLast(CarrierCallId call, String sentence, String language) {
    speak();
    said.add(sentence);
  }

  @Override
  public void handOver(Handover order) {
    speak();
    handovers.add(order);
  }

  @Override
  public void beginRecording(OrganizationId organization, AttemptId attempt, CarrierCallId call) {
    speak();
    begunRecordings.add(attempt);
  }

  @Override
  public void send(TextMessage message) {
    speak();
    texts.add(message);
  }

  @Override
  public CarrierReport fetch(CarrierCallId call) {
    speak();
    fetches.add(call);
    return Objects.requireNonNull(reports.get(call), "a report of " + call);
  }

  @Override
  public List<CarrierReport> list(PhoneNumber from, PhoneNumber to, Instant createdSince) {
    speak();
    return List.copyOf(reports.values());
  }

  @Override
  public Optional<RecordingNotice> findRecording(CarrierCallId call) {
    speak();
    return Optional.ofNullable(notices.get(call));
  }

  @Override
  public InputStream openRecording(String recordingId) {
    speak();
    return new ByteArrayInputStream(recordings.get(recordingId));
  }

  @Override
  public List<PhoneNumber> callerIds() {
    speak();
    return owned;
  }

  @Override
  public void ping() {
    speak();
  }

  private void speak() {
    if (silent) {
      throw new ProviderUnavailable("time-out", new java.io.IOException("silent"));
    }
  }
}
