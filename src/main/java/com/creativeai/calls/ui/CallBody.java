package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Money;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.CallTimeline;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.ExportLink;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything about a call below its head: what was said, heard, done and known. */
class CallBody extends Div {
  private final Transcript transcript = new Transcript();
  private final TurnsShown turns = new TurnsShown(transcript);
  private final RecordingPart recording;
  private final CallTimeline timeline = new CallTimeline();
  private final Paragraph summaryText = new Paragraph();
  private final Card summary = new Card(Texts.get("calls.summary"), summaryText);
  private final CallFacts facts;

  /**
   * @param mayTry whether whoever sees it may have agents talk
   */
  CallBody(Call call, List<Turn> stored, CallableNumbers numbers, boolean mayTry) {
    addClassName("cai-columns");
    recording = new RecordingPart(transcript, mayTry);
    facts = new CallFacts(call, numbers);
    transcript.addClassName("calls-transcript");
    turns.begin(stored);
    facts.show(turns.latencies());
    Card conversation = new Card(Texts.get("calls.conversation"), transcript).flush();
    conversation.actions(
        download(call, "text", "txt", "calls.transcript.text"),
        download(call, "json", "json", "calls.transcript.json"));
    Card happened = new Card(Texts.get("calls.timeline"), timeline);
    Div left = new Div(conversation, recording, happened);
    left.addClassName("cai-stack");
    Div right = new Div(summary, facts);
    right.addClassName("cai-stack");
    add(left, right);
  }

  private static ExportLink download(Call call, String format, String ending, String words) {
    ExportLink link = new ExportLink("transcript-" + call.id() + "." + ending, Texts.get(words));
    link.setHref("/api/v1/calls/" + call.id() + "/transcript?format=" + format);
    return link;
  }

  void show(Call call, Optional<Money> estimate, Instant now) {
    transcript.setLive(!call.isOver());
    TakeOverNotes.of(call).forEach(transcript::upsert);
    recording.show(call);
    CallEvents.show(call, now, timeline);
    String words = call.isOver() ? call.conversation().summary() : "";
    summary.setVisible(!words.isEmpty());
    summaryText.setText(words);
    facts.show(call, estimate);
  }

  void apply(Turn turn) {
    turns.apply(turn);
    facts.show(turns.latencies());
  }
}
