package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import com.creativeai.sandbox.carrier.line.Tap;
import com.creativeai.sandbox.carrier.wire.Target;
import com.creativeai.sandbox.speech.Beep;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records what the callee says until a key, a silence, or the longest length. */
final class RecordVerb implements Verb {
  private final Attributes.@Nullable Link action;
  private final Attributes.@Nullable Link told;
  private final String method;
  private final String finishOnKey;
  private final boolean playBeep;
  private final int silenceMillis;
  private final int longestMillis;

  RecordVerb(Attributes attributes) throws TwimlException {
    action = attributes.link("action", "method");
    told = attributes.link("recordingStatusCallback", "recordingStatusCallbackMethod");
    method = attributes.method("method");
    finishOnKey = attributes.text("finishOnKey", "1234567890*#");
    playBeep = attributes.flag("playBeep", true);
    silenceMillis = 1000 * attributes.number("timeout", 5, 1, 3600);
    longestMillis = 1000 * attributes.number("maxLength", 3600, 1, 14_400);
  }

  @Override
  public void begin(Stage stage) {
    byte[] beep = playBeep ? Beep.voicemail().mulaw() : new byte[0];
    stage.play(beep, () -> new Taking(stage).start());
  }

  private final class Taking implements Tap, EarListener {
    private final Ear ear = new Ear(this);
    private final Stage stage;
    private final Recorder recorder;
    private int silence;

    private Taking(Stage stage) {
      this.stage = stage;
      Subscription subscription =
          told == null
              ? null
              : new Subscription(told.from(stage.document()), Set.of("completed", "absent"));
      this.recorder = stage.live().record(new RecordingOrder(false, "RecordVerb", subscription));
    }

    private void start() {
      stage.line().add(this);
      stage.whenOver(recorder::finish);
      stage.whenOver(() -> stage.line().remove(this));
      stage.after(longestMillis, () -> finish(""));
      awaitSilence();
    }

    private void awaitSilence() {
      int mine = ++silence;
      stage.after(
          silenceMillis,
          () -> {
            if (mine == silence) {
              finish("");
            }
          });
    }

    @Override
    public void hear(byte[] fromCallee, byte[] toCallee) {
      ear.hear(fromCallee);
    }

    @Override
    public void onSpeechStarted() {
      stage.later(() -> silence++);
    }

    @Override
    public void onSpeechEnded(Heard heard) {
      stage.later(this::awaitSilence);
    }

    @Override
    public void onDigit(char digit) {
      if (finishOnKey.indexOf(digit) >= 0) {
        stage.later(() -> finish(String.valueOf(digit)));
      }
    }

    private void finish(String digits) {
      Target target =
          action == null ? stage.document().resolve("", method) : action.from(stage.document());
      Map<String, String> more = new LinkedHashMap<>();
      more.put("RecordingUrl", recorder.url());
      more.put("RecordingSid", recorder.sid());
      more.put("RecordingDuration", String.valueOf(recorder.recording().seconds()));
      more.put("Digits", digits);
      stage.goTo(target, more);
    }
  }
}
