package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.Money;
import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.Conversation;
import com.creativeai.calls.model.Transfer;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.DefinitionList;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a call. What changes while it lasts changes in its own place (CU4). */
class CallFacts extends Card {
  private final Map<String, Span> changing = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  CallFacts(Call call, CallableNumbers numbers) {
    super(Texts.get("calls.details"));
    addClassName("calls-facts");
    CallPlan plan = call.plan();
    Dialogue dialogue = plan.dialogue();
    DefinitionList list = new DefinitionList();
    list.fact(Texts.get("calls.column.direction"), CallWords.of(plan.direction()))
        .fact(Texts.get("calls.fact.to"), numbers.readable(plan.to()))
        .fact(Texts.get("calls.fact.from"), numbers.readable(plan.from()))
        .fact(
            Texts.get("calls.fact.agent"),
            Texts.get("calls.fact.agent.version", dialogue.agentName(), dialogue.agentVersion()))
        .fact(Texts.get("calls.fact.placed"), new RelativeTime(plan.placedAt()).exact());
    for (String fact :
        new String[] {
          "duration",
          "answered-by",
          "answer-delay",
          "transfer",
          "end",
          "carrier-cost",
          "agent-cost",
          "credits",
          "estimate"
        }) {
      list.fact(Texts.get("calls.fact." + fact), changing(fact));
    }
    list.fact(Texts.get("calls.fact.tags"), tags(plan));
    text(list, "calls.new.prompt", dialogue.prompt());
    text(list, "calls.new.first-message", dialogue.firstMessage());
    list.fact(
        Texts.get("calls.new.voicemail"),
        Texts.get("calls.new.voicemail." + plan.voicemail().action().code()));
    list.fact(Texts.get("calls.fact.id"), new CopyableId(call.id().toString()))
        .fact(Texts.get("calls.fact.carrier-id"), changing("carrier-id"))
        .fact(Texts.get("calls.fact.conversation-id"), changing("conversation-id"));
    content(list);
  }

  void show(Call call, Optional<Money> estimate) {
    Conversation talk = call.conversation();
    put("duration", call.progress().duration().map(CallWords::clock).orElse(""));
    put(
        "answered-by",
        call.progress().answeredBy() == null ? "" : CallWords.of(call.progress().answeredBy()));
    Transfer transfer = call.transfer();
    put(
        "transfer",
        transfer == null
            ? ""
            : Texts.get("calls.fact.transfer." + transfer.state().code(), transfer.name()));
    put(
        "end",
        call.progress()
            .howItEnded()
            .map(
                ending ->
                    ending.detail().isEmpty()
                        ? CallWords.of(ending.reason())
                        : Texts.get(
                            "calls.fact.end.detail",
                            CallWords.of(ending.reason()),
                            ending.detail()))
            .orElse(""));
    put("carrier-cost", talk.carrierCharge() == null ? "" : CallWords.of(talk.carrierCharge()));
    put("agent-cost", talk.wholeAgentCharge() == null ? "" : CallWords.of(talk.wholeAgentCharge()));
    put(
        "credits",
        talk.wholeCredits() == null ? "" : Texts.get("calls.credits", talk.wholeCredits()));
    put(
        "estimate",
        estimate
            .map(money -> Texts.get("calls.fact.estimate.about", CallWords.of(money)))
            .orElse(""));
    copyable(
        "carrier-id",
        call.progress().carrierCall() == null ? "" : call.progress().carrierCall().value());
    copyable("conversation-id", talk.id() == null ? "" : talk.id().value());
  }

  void show(List<TurnLatency> latencies) {
    put("answer-delay", LatencyWords.of(latencies));
  }

  private Span changing(String fact) {
    return changing.computeIfAbsent(fact, name -> new Span("–"));
  }

  private void put(String fact, String words) {
    if (isNew(fact, words)) {
      changing(fact).setText(words.isEmpty() ? "–" : words);
    }
  }

  private void copyable(String fact, String id) {
    if (!id.isEmpty() && isNew(fact, id)) {
      Span place = changing(fact);
      place.removeAll();
      place.add(new CopyableId(id));
    }
  }

  private boolean isNew(String fact, String words) {
    return !words.equals(known.put(fact, words));
  }

  private static Component tags(CallPlan plan) {
    if (plan.tags().isEmpty()) {
      return new Span("–");
    }
    Div tags = new Div();
    tags.addClassName("cai-row");
    for (String tag : plan.tags()) {
      Span shown = new Span(tag);
      shown.addClassName("cai-badge");
      tags.add(shown);
    }
    return tags;
  }

  private static void text(DefinitionList list, String key, String words) {
    Span shown = new Span(words.isEmpty() ? Texts.get("calls.fact.of-agent") : words);
    shown.addClassName(words.isEmpty() ? "cai-muted" : "calls-long");
    list.fact(Texts.get(key), shown);
  }
}
