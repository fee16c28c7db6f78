package com.creativeai.calls.provider.twilio.ws;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.CALL;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, TW5, MS2, MS3, MS4. */
class TwilioStreamTest {
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";
  private static final String MEDIA =
      "{\"event\":\"media\",\"media\":{\"payload\":\"fn5+\"},\"streamSid\":\"MZ1\"}";
  private static final String STOP = "{\"event\":\"stop\",\"stop\":{\"callSid\":\"CA1\"}}";

  private final FakeWire wire = new FakeWire();
  private final FakeGate gate = new FakeGate();
  private final TwilioStream stream = new TwilioStream(ACCOUNT, gate, wire);

  @Test
  void startIsAdmittedWithItsClaim() {
    opened();

    assertThat(gate.claims)
        .containsExactly(new MediaGate.Claim(ACME, FIRST, new CarrierCallId(CALL), "one-time"));
    assertThat(wire.closed).isNull();
  }

  @Test
  void framesArePassedOnInOrder() {
    opened();

    stream.onText(MEDIA);
    stream.onText("{\"event\":\"mark\",\"mark\":{\"name\":\"m\\u0031\"}}");
    stream.onText("{\"event\":\"dtmf\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"#\"}}");
    stream.onText("{\"event\":\"media\",\"media\":{\"payload\":\"a\\/b+\"}}");
    stream.onText("{\"event\":\"something-new\"}");

    assertThat(gate.heard).containsExactly("audio fn5+", "mark m1", "digit #", "audio a/b+");
  }

  @Test
  void stopIsToldOnceAndClosesTheConnection() {
    opened();

    stream.onText(STOP);
    stream.onText(STOP);
    stream.onText(MEDIA);
    stream.onClosed("1000");

    assertThat(gate.heard).containsExactly("stopped");
    assertThat(wire.closed).isEqualTo(Wire.Closing.NORMAL);
  }

  @Test
  void lostConnectionIsToldOnce() {
    opened();

    stream.onClosed("1006");
    stream.onClosed("1006");

    assertThat(gate.heard).containsExactly("broken 1006");
  }

  @Test
  void ownCloseGivesTheCallBackAndTellsNothing() {
    opened();

    stream.close();
    stream.onText(STOP);
    stream.onClosed("1000");
    stream.play("fn5+");

    assertThat(gate.heard).isEmpty();
    assertThat(wire.closed).isEqualTo(Wire.Closing.NORMAL);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void wrongClaimIsRefused() {
    gate.admits = false;

    opened();
    stream.onText(MEDIA);

    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
    assertThat(gate.heard).isEmpty();
  }

  @Test
  void strangersAccountAndOtherAudioAreRefusedUnasked() {
    stream.onText(start().replace(ACCOUNT, "AC00000000000000000000000000000000"));
    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);

    FakeWire second = new FakeWire();
    new TwilioStream(ACCOUNT, gate, second).onText(start().replace("audio/x-mulaw", "audio/x-l16"));
    assertThat(second.closed).isEqualTo(Wire.Closing.REFUSED);
    assertThat(gate.claims).isEmpty();
  }

  @Test
  void secondStartBreaksTheStream() {
    opened();

    stream.onText(start());

    assertThat(gate.claims).hasSize(1);
    assertThat(gate.heard).singleElement().asString().startsWith("broken");
    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[1]",
        "{\"event\":",
        "{}",
        "{\"event\":\"mark\"}",
        "{\"event\":\"media\",\"media\":{\"payload\":\"\\\"}injected\"}}",
        "{\"event\":\"stop\"} {}"
      })
  void unreadableFrameBreaksTheStream(String frame) {
    opened();

    stream.onText(frame);

    assertThat(gate.heard).singleElement().asString().startsWith("broken");
    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
  }

  @Test
  void tooLongAFrameBreaksTheStream() {
    opened();

    stream.onText(MEDIA.replace("fn5+", "A".repeat(TwilioStream.LONGEST_FRAME)));

    assertThat(gate.heard).singleElement().asString().startsWith("broken");
    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
  }

  @Test
  void audioBeforeStartIsRefused() {
    stream.onText(CONNECTED);
    stream.onText(MEDIA);

    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
    assertThat(gate.heard).isEmpty();
  }

  @Test
  void startWithoutItsClaimIsRefused() {
    stream.onText(start().replace("\"token\":\"one-time\"", "\"x\":\"y\""));

    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
    assertThat(gate.claims).isEmpty();
  }

  @Test
  void chatterInsteadOfStartIsRefused() {
    for (int frame = 0; frame < 20; frame++) {
      stream.onText(CONNECTED);
    }

    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
  }

  @Test
  void lateStartIsRefusedAndATimelyOneStays() {
    stream.onStartOverdue();
    stream.onText(start());
    assertThat(wire.closed).isEqualTo(Wire.Closing.REFUSED);
    assertThat(gate.claims).isEmpty();

    FakeWire second = new FakeWire();
    TwilioStream timely = new TwilioStream(ACCOUNT, gate, second);
    timely.onText(start());
    timely.onStartOverdue();
    assertThat(second.closed).isNull();
  }

  @Test
  void connectionLostDuringAdmissionIsTold() {
    gate.during = () -> stream.onClosed("1006");

    opened();

    assertThat(gate.heard).singleElement().asString().startsWith("broken");
  }

  @Test
  void stopDuringAdmissionIsAHangUp() {
    gate.during =
        () -> {
          stream.onText(STOP);
          stream.onClosed("1000");
        };

    opened();

    assertThat(gate.heard).containsExactly("stopped");
  }

  @Test
  void outgoingFramesNameTheirStream() {
    opened();

    stream.play("AAAA");
    stream.mark("say \"1\"");
    stream.clear();

    assertThat(wire.sent)
        .containsExactly(
            "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"AAAA\"}}",
            "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"say \\\"1\\\"\"}}",
            "{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
  }

  @Test
  void failedSendBreaksTheStreamOnce() {
    opened();
    wire.works = false;

    stream.play("AAAA");
    stream.play("AAAA");

    assertThat(wire.sent).hasSize(1);
    assertThat(gate.heard).singleElement().asString().startsWith("broken");
  }

  private void opened() {
    stream.onText(CONNECTED);
    stream.onText(start());
  }

  private static String start() {
    return """
        {"event":"start","sequenceNumber":"1","start":{"accountSid":"%s","streamSid":"MZ1",
         "callSid":"%s","tracks":["inbound"],
         "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},
         "customParameters":{"organization":"%s","attempt":"%s","token":"one-time"}},
         "streamSid":"MZ1"}"""
        .formatted(ACCOUNT, CALL, ACME, FIRST);
  }

  private static final class FakeWire implements Wire {
    final List<String> sent = new ArrayList<>();
    boolean works = true;
    @Nullable Closing closed;

    @Override
    public void send(String frame, Consumer<Boolean> done) {
      sent.add(frame);
      done.accept(works);
    }

    @Override
    public void close(Closing why, String reason) {
      closed = closed == null ? why : closed;
    }
  }

  private static final class FakeGate implements MediaGate, CallMedia {
    final List<Claim> claims = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    boolean admits = true;
    Runnable during = () -> {};

    @Override
    public Optional<CallMedia> admit(Claim claim, CarrierStream carrier) {
      claims.add(claim);
      during.run();
      return admits ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void onAudio(String payload) {
      heard.add("audio " + payload);
    }

    @Override
    public void onMark(String name) {
      heard.add("mark " + name);
    }

    @Override
    public void onDigit(String digit) {
      heard.add("digit " + digit);
    }

    @Override
    public void onStopped() {
      heard.add("stopped");
    }

    @Override
    public void onBroken(String detail) {
      heard.add("broken " + detail);
    }
  }
}
