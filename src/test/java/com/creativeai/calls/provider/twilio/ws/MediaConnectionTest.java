package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.provider.twilio.Fixtures;
import com.creativeai.platform.socket.FakeFrameSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MS5: admission happens elsewhere, everything in its order, and audio then on the loop. */
class MediaConnectionTest {
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final String CONNECTED = "{\"event\":\"connected\"}";

  private final FakeFrameSocket socket = new FakeFrameSocket();
  private final ArrayDeque<Runnable> elsewhere = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final List<String> heard = new ArrayList<>();
  private boolean admits = true;
  private int settled;
  private final MediaConnection connection =
      new MediaConnection(ACCOUNT, new Gate(), timer, elsewhere::add, () -> settled++);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private void doWhatIsElsewhere() {
    while (!elsewhere.isEmpty()) {
      elsewhere.remove().run();
    }
  }

  private static String start() {
    return """
    {"event":"start","start":{"accountSid":"%s","streamSid":"MZ1","callSid":"%s",
     "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},
     "customParameters":{"organization":"%s","attempt":"%s","token":"one-time"}}}\
    """
        .formatted(ACCOUNT, Fixtures.CALL, Fixtures.ACME, Fixtures.FIRST);
  }

  private static String media(int number) {
    return "{\"event\":\"media\",\"media\":{\"payload\":\"AAA" + number + "\"}}";
  }

  private void admit() {
    connection.onOpen(socket);
    connection.onText(CONNECTED);
    connection.onText(start());
    doWhatIsElsewhere();
  }

  @Test
  void nothingIsReadWhileAdmissionGoesOnAndNothingIsLost() {
    connection.onOpen(socket);
    connection.onText(CONNECTED);
    connection.onText(start());
    connection.onText(media(1));
    connection.onText(media(2));
    assertThat(socket.sent).containsExactly("read false");
    assertThat(heard).isEmpty();
    doWhatIsElsewhere();
    assertThat(socket.sent).containsExactly("read false", "read true");
    assertThat(heard).containsExactly("AAA1", "AAA2");
  }

  @Test
  void audioOfAnAdmittedStreamStaysOnTheThreadItCameBy() {
    admit();
    connection.onText(media(3));
    assertThat(elsewhere).isEmpty();
    assertThat(heard).containsExactly("AAA3");
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void strangerIsClosedAndSettlesOnce() {
    admits = false;
    admit();
    assertThat(socket.sent).contains("close 1008");
    connection.onClosed(1008, "");
    connection.onClosed(1008, "");
    assertThat(settled).isEqualTo(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void endsAreToldToTheCallsSide() {
    admit();
    connection.onText(media(1));
    connection.onClosed(1006, "");
    assertThat(heard).containsExactly("AAA1", "broken");
  }

  @Test
  void failureOfAConnectionEndsTheStream() {
    admit();
    connection.onFailed(new java.io.IOException("reset"));
    assertThat(heard).containsExactly("broken");
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void connectionThatFailsBeforeItOpensSettles() {
    connection.onFailed(new java.io.IOException("reset"));
    assertThat(settled).isEqualTo(1);
  }

  private final class Gate implements MediaGate {
    @Override
    public Optional<CallMedia> admit(Claim claim, CarrierStream stream) {
      return admits ? Optional.of(new Heard()) : Optional.empty();
    }
  }

  private final class Heard implements CallMedia {
    @Override
    public void onAudio(String payload) {
      heard.add(payload);
    }

    @Override
    public void onMark(String name) {}

    @Override
    public void onDigit(String digit) {}

    @Override
    public void onStopped() {
      heard.add("stopped");
    }

    @Override
    public void onBroken(String detail) {
      heard.add("broken");
    }
  }
}
