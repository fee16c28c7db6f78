package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.line.Tap;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Plays prompts and collects keys or speech. */
final class GatherVerb implements Verb {
  private final List<Prompt> prompts = new ArrayList<>();
  private final Attributes.@Nullable Link action;
  private final String method;
  private final String finishOnKey;
  private final boolean takesKeys;
  private final boolean takesSpeech;
  private final boolean bargeIn;
  private final boolean actionOnEmptyResult;
  private final int mostDigits;
  private final int timeoutMillis;

  GatherVerb(Element element) throws TwimlException {
    Attributes attributes = new Attributes(element);
    for (Element child : TwimlParser.children(element)) {
      prompts.add(Prompt.of(child));
    }
    String input = attributes.text("input", "dtmf");
    takesKeys = input.contains("dtmf");
    takesSpeech = input.contains("speech");
    if (!takesKeys && !takesSpeech) {
      throw new TwimlException("Gather input is neither dtmf nor speech");
    }
    action = attributes.link("action", "method");
    method = attributes.method("method");
    finishOnKey = attributes.text("finishOnKey", "#");
    bargeIn = attributes.flag("bargeIn", true);
    actionOnEmptyResult = attributes.flag("actionOnEmptyResult", false);
    mostDigits = attributes.number("numDigits", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    timeoutMillis = 1000 * attributes.number("timeout", 5, 1, 600);
  }

  @Override
  public void begin(Stage stage) {
    Gathering gathering = new Gathering(stage);
    stage.line().add(gathering);
    stage.whenOver(() -> stage.line().remove(gathering));
    gathering.playNext(new ArrayDeque<>(prompts));
  }

  /** One run of the verb; runs in the call's order. */
  private final class Gathering implements Tap, EarListener {
    private final Ear ear = new Ear(this);
    private final StringBuilder digits = new StringBuilder();
    private final Stage stage;
    private boolean isTalking;
    private int deadline;

    private Gathering(Stage stage) {
      this.stage = stage;
    }

    private void playNext(Deque<Prompt> left) {
      Prompt prompt = left.poll();
      if (prompt == null) {
        startWaiting();
        return;
      }
      prompt
          .audio(stage)
          .thenAccept(audio -> stage.later(() -> stage.play(audio, () -> playNext(left))));
    }

    private void startWaiting() {
      int mine = ++deadline;
      stage.after(timeoutMillis, () -> onTimeout(mine));
    }

    private void onTimeout(int which) {
      if (which == deadline && !isTalking) {
        finish();
      }
    }

    @Override
    public void hear(byte[] fromCallee, byte[] toCallee) {
      if (takesSpeech) {
        ear.hear(fromCallee);
      }
    }

    @Override
    public void onDigit(char digit) {
      if (takesKeys) {
        stage.later(() -> take(digit));
      }
    }

    @Override
    public void onSpeechStarted() {
      stage.later(
          () -> {
            isTalking = true;
            stopPrompt();
          });
    }

    @Override
    public void onSpeechEnded(Heard heard) {
      stage.later(() -> submit(Map.of("SpeechResult", heard.text(), "Confidence", "0.9")));
    }

    private void take(char digit) {
      stopPrompt();
      if (finishOnKey.indexOf(digit) >= 0) {
        finish();
        return;
      }
      digits.append(digit);
      if (digits.length() >= mostDigits) {
        finish();
      } else {
        startWaiting();
      }
    }

    private void stopPrompt() {
      if (bargeIn) {
        stage.line().playback().clear();
      }
    }

    private void finish() {
      if (digits.length() > 0) {
        submit(Map.of("Digits", digits.toString()));
      } else if (actionOnEmptyResult) {
        submit(Map.of("Digits", ""));
      } else {
        stage.next();
      }
    }

    private void submit(Map<String, String> result) {
      Map<String, String> more = new LinkedHashMap<>(result);
      more.put("msg", "Gather End");
      stage.goTo(
          action == null ? stage.document().resolve("", method) : action.from(stage.document()),
          more);
    }
  }
}
