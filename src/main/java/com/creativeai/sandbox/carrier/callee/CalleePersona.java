package com.creativeai.sandbox.carrier.callee;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person as a data file.
 *
 * @param name how tests and settings ask for it
 * @param greetingAfterMillis how long to wait for the caller to speak before saying hello
 * @param greetings said when nobody speaks after the answer
 * @param rules tried in order on what was heard; the first that matches answers
 * @param replies said when no rule matches, in turn
 * @param unheard said when the words could not be made out
 * @param interruptions said by somebody who talks over the other end
 * @param silencePrompts said after a long silence, in turn
 * @param closing said after {@code mostTurns} turns, or when the silence lasts; then hangs up
 * @param mostTurns how many answers a person gives before wanting to go
 */
public record CalleePersona(
    @JsonProperty(required = true) String name,
    int greetingAfterMillis,
    @JsonProperty(required = true) List<String> greetings,
    @JsonProperty(required = true) List<Rule> rules,
    @JsonProperty(required = true) List<String> replies,
    @JsonProperty(required = true) List<String> unheard,
    @JsonProperty(required = true) List<String> interruptions,
    @JsonProperty(required = true) List<String> silencePrompts,
    @JsonProperty(required = true) List<String> closing,
    int mostTurns) {

  /**
   * A pattern and its answers.
   *
   * @param heard a regular expression looked for in what was heard, in any case
   * @param replies said in turn, the last one from then on
   * @param hangsUp whether the person hangs up afterwards
   * @param once whether the rule is spent after its last reply
   */
  public record Rule(
      @JsonProperty(required = true) Pattern heard,
      @JsonProperty(required = true) List<String> replies,
      boolean hangsUp,
      boolean once) {
    public Rule {
      heard = Pattern.compile(heard.pattern(), Pattern.CASE_INSENSITIVE);
      replies = atLeastOne(replies, "a rule's replies");
    }
  }

  public CalleePersona {
    greetings = atLeastOne(greetings, "greetings");
    replies = atLeastOne(replies, "replies");
    unheard = atLeastOne(unheard, "unheard");
    interruptions = atLeastOne(interruptions, "interruptions");
    silencePrompts = atLeastOne(silencePrompts, "silencePrompts");
    closing = atLeastOne(closing, "closing");
    rules = List.copyOf(rules);
    if (mostTurns < 1 || greetingAfterMillis < 0) {
      throw new IllegalArgumentException("mostTurns and greetingAfterMillis must be set");
    }
  }

  /** Somebody who says these lines one after another, whatever is heard, and hangs up. */
  static CalleePersona reading(List<String> script) {
    Pattern anything = Pattern.compile("");
    int last = script.size() - 1;
    List<Rule> rules = new ArrayList<>();
    if (last > 0) {
      rules.add(new Rule(anything, script.subList(0, last), false, true));
    }
    List<String> goodbye = List.of(script.get(last));
    rules.add(new Rule(anything, goodbye, true, false));
    List<String> hello = List.of("Hello?");
    return new CalleePersona(
        "script", 6000, hello, rules, hello, hello, hello, hello, goodbye, script.size());
  }

  private static List<String> atLeastOne(List<String> texts, String what) {
    if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(what + " must hold at least one text and none blank");
    }
    return List.copyOf(texts);
  }
}
