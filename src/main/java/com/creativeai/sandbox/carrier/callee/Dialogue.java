package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.callee.CalleePersona.Rule;
import com.creativeai.sandbox.speech.Heard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's side of one conversation (P1). */
public final class Dialogue {
  private static final int MOST_SILENCES = 3;

  private final Map<Rule, Integer> used = new HashMap<>();
  private final CalleePersona persona;
  private int turns;
  private int defaults;
  private int lost;
  private int silences;
  private int greeted;
  private int interruptions;

  public Dialogue(CalleePersona persona) {
    this.persona = persona;
  }

  public Reply greet() {
    return new Reply(turn(persona.greetings(), greeted++), false);
  }

  public Reply interrupt() {
    return new Reply(turn(persona.interruptions(), interruptions++), false);
  }

  /** What to say after a long silence. */
  public Reply afterSilence() {
    return silences++ < MOST_SILENCES
        ? new Reply(turn(persona.silencePrompts(), silences - 1), false)
        : new Reply(persona.closing().get(0), true);
  }

  /** What to say to words. */
  public Reply answer(String heard) {
    silences = 0;
    turns++;
    Reply ruled = byRule(heard);
    if (ruled != null) {
      return ruled;
    }
    if (turns > persona.mostTurns()) {
      return new Reply(turn(persona.closing(), turns), true);
    }
    if (heard.replace(Heard.LOST, "").isBlank()) {
      return new Reply(turn(persona.unheard(), lost++), false);
    }
    return new Reply(turn(persona.replies(), defaults++), false);
  }

  private @Nullable Reply byRule(String heard) {
    for (Rule rule : persona.rules()) {
      int uses = used.getOrDefault(rule, 0);
      boolean isSpent = rule.once() && uses >= rule.replies().size();
      if (!isSpent && rule.heard().matcher(heard).find()) {
        used.put(rule, uses + 1);
        int which = Math.min(uses, rule.replies().size() - 1);
        return new Reply(rule.replies().get(which), rule.hangsUp());
      }
    }
    return null;
  }

  private static String turn(List<String> texts, int number) {
    return texts.get(number % texts.size());
  }
}
