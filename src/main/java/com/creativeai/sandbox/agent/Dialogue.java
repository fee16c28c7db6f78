package com.creativeai.sandbox.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the agent says in one conversation: the brief's agenda, bent by what was really heard (G2).
 */
final class Dialogue {
  private static final Duration AFTER_BEEP = Duration.ofMillis(1_500);
  private static final int MOST_TURNS = 15;
  private static final double MOSTLY_HEARD = 0.7;

  /** Whoever takes over after a screening says something like this first. */
  private static final Set<String> WEAK = Set.of("", "yes", "no", "how_are_you");

  private final Brief brief;
  private final String firstMessage;
  private final DialogueRules rules;
  private final ToolBox tools;
  private final List<String> knowledge;
  private boolean knowsMore;

  private int turns;
  private int next;
  private int nudges;
  private boolean closing;
  private boolean fresh;
  private boolean repeatedQuestion;
  private boolean lastWasPoint;
  private boolean lastWasClosing;
  private String lastLine = "";
  private Optional<String> unheard = Optional.empty();
  private Outcome outcome = Outcome.OPEN;

  Dialogue(Brief brief, String firstMessage, DialogueRules rules, ToolBox tools) {
    this.brief = brief;
    this.firstMessage = firstMessage;
    this.rules = rules;
    this.tools = tools;
    this.knowledge = new ArrayList<>(brief.facts());
  }

  Outcome outcome() {
    return outcome;
  }

  /** The first message; without one the agent waits for the caller, as the vendor's agents do. */
  Reply opening() {
    return firstMessage.isBlank() ? Reply.silence() : say(firstMessage);
  }

  void learn(String context) {
    knowsMore = true;
    knowledge.addAll(0, Brief.sentences(context));
  }

  /** Whether it was told anything during the conversation. */
  boolean knowsMore() {
    return knowsMore;
  }

  /** The caller spoke over the last line; this share of it could have been heard. */
  void interrupted(double heardShare) {
    if (heardShare >= MOSTLY_HEARD || nudges > 0) {
      return;
    }
    if (lastWasPoint) {
      // nobody heard the point: it is still to be made
      lastWasPoint = false;
      next--;
    } else if (lastWasClosing) {
      closing = false;
    } else {
      unheard = Optional.of(lastLine);
    }
  }

  Reply nudge() {
    if (nudges < 2) {
      return Reply.say(rules.line("nudge", nudges++));
    }
    return end(Outcome.NO_INPUT, "no_input");
  }

  Reply answerWithoutWords() {
    return answered(rules.line("unclear", turns));
  }

  Reply answer(String heard) {
    String intent = rules.intent(heard).orElse("");
    turns++;
    nudges = 0;
    if (fresh && WEAK.contains(intent)) {
      return greeted(intent);
    }
    return switch (intent) {
      case "voicemail" -> end(Outcome.VOICEMAIL, "voicemail").after(AFTER_BEEP);
      case "hold" -> hold();
      case "screening" -> screening();
      case "opt_out" -> optOut(heard);
      case "wrong_number" -> end(Outcome.WRONG_NUMBER, "wrong_number");
      case "human" -> human(heard);
      case "not_interested" -> end(Outcome.DECLINED, "not_interested");
      case "call_back" -> end(Outcome.CALL_BACK, "call_back");
      case "goodbye" -> end(goodbyeOutcome(), "goodbye");
      case "how_are_you" -> answered(rules.line("how_are_you", turns));
      case "is_ai" -> again(rules.line("is_ai", turns));
      case "identity" -> introduction();
      case "reason" -> answered(reason());
      case "repeat" -> lastLine.isEmpty() ? answered("") : say(lastLine);
      case "greeting", "backchannel" -> greeted(intent);
      default -> rules.isQuestion(heard) ? question(heard) : content(heard, intent);
    };
  }

  Reply toolResult(String result, boolean failed) {
    String text = result.strip().replaceAll("[.\\s]+$", "");
    if (failed) {
      return answered(rules.line("tool_failed", turns));
    }
    boolean sayable = !text.isEmpty() && text.length() <= 80 && !text.startsWith("{");
    return answered(
        sayable
            ? rules.line("tool_done", turns).replace("{result}", text)
            : rules.line("yes", turns));
  }

  private Outcome goodbyeOutcome() {
    return closing || next >= brief.agenda().size() ? Outcome.COMPLETED : Outcome.CUT_SHORT;
  }

  private Reply introduction() {
    boolean greetingNamesUs =
        unheard.filter(firstMessage::equals).isPresent()
            && firstMessage.contains(brief.who().split(" ")[0]);
    return greetingNamesUs ? say(firstMessage) : again(filled("introduction"));
  }

  private Reply hold() {
    fresh = true;
    return Reply.silence();
  }

  private Reply screening() {
    fresh = true;
    return say(filled("screening"));
  }

  private Reply optOut(String heard) {
    Reply end = end(Outcome.OPTED_OUT, "opt_out");
    return tools
        .named(heard, "do_not_call", "opt_out", "optout", "suppress", "unsubscribe", "dnc")
        .map(end::with)
        .orElse(end);
  }

  private Reply human(String heard) {
    outcome = Outcome.HUMAN_WANTED;
    return tools
        .named(heard, "transfer", "human", "colleague", "operator")
        .map(use -> say(rules.line("human_transfer", turns)).with(use))
        .orElseGet(() -> end(Outcome.HUMAN_WANTED, "human"));
  }

  private Reply greeted(String intent) {
    if (fresh || (lastLine.isEmpty() && turns == 1)) {
      fresh = false;
      return say(firstMessage.isBlank() ? filled("opening") : firstMessage);
    }
    return unheard
        .map(line -> say(line.equals(firstMessage) ? line : resumed(line)))
        .orElseGet(() -> answered(rules.line(intent, turns)));
  }

  private String resumed(String line) {
    return rules.line("resume", turns).replace("{line}", line);
  }

  private Reply content(String heard, String intent) {
    Optional<ToolUse> tool = tools.wanted(heard, lastLine);
    if (tool.isPresent()) {
      return Reply.silence().with(tool.get());
    }
    if (closing && intent.equals("no")) {
      return end(Outcome.COMPLETED, "goodbye_after_no");
    }
    if (!intent.isEmpty()) {
      return answered(rules.line(intent, turns));
    }
    String quote = rules.keyWords().quote(heard);
    return answered(
        quote.isEmpty()
            ? rules.line("heard_nothing", turns)
            : rules.line("quote", turns).replace("{quote}", quote));
  }

  private Reply question(String heard) {
    Optional<ToolUse> tool = tools.wanted(heard, lastLine);
    if (tool.isPresent()) {
      return Reply.silence().with(tool.get());
    }
    Set<String> asked = rules.keyWords().of(heard);
    String best = "";
    int most = 0;
    for (String fact : knowledge) {
      int shared = rules.keyWords().shared(asked, rules.keyWords().of(fact));
      if (shared > most) {
        most = shared;
        best = fact;
      }
    }
    if (most > 0) {
      return again(rules.line("answer", turns).replace("{answer}", sentence(best)));
    }
    String quote = rules.keyWords().quote(heard);
    return again(
        quote.isEmpty()
            ? rules.line("no_answer_short", turns)
            : rules.line("no_answer", turns).replace("{quote}", quote));
  }

  /** Says this, then puts the open question once more, since it was not answered. */
  private Reply again(String text) {
    if (unheard.isPresent()) {
      String line = unheard.get();
      return say(text + " " + line);
    }
    if (next > 0 && !closing && !repeatedQuestion) {
      repeatedQuestion = true;
      return point(text, next - 1);
    }
    return answered(text);
  }

  /** Says this, then goes on: next point, anything else, goodbye. */
  private Reply answered(String text) {
    unheard = Optional.empty();
    repeatedQuestion = false;
    if (next < brief.agenda().size() && turns < MOST_TURNS) {
      return point(text, next++);
    }
    if (!closing) {
      closing = true;
      Reply reply = say(text + " " + rules.line("anything_else", turns));
      lastWasClosing = true;
      return reply;
    }
    Reply goodbye = end(Outcome.COMPLETED, "goodbye");
    return Reply.goodbye((text + " " + goodbye.text()).strip());
  }

  private Reply point(String before, int index) {
    Reply reply = say(before + " " + brief.agenda().get(index));
    lastWasPoint = true;
    return reply;
  }

  private Reply say(String text) {
    unheard = Optional.empty();
    lastWasPoint = false;
    lastWasClosing = false;
    lastLine = text.strip();
    return Reply.say(lastLine);
  }

  private Reply end(Outcome how, String line) {
    outcome = how;
    return Reply.goodbye(filled(line));
  }

  private String filled(String line) {
    return rules.line(line, turns).replace("{who}", brief.who()).replace("{reason}", reason());
  }

  private String reason() {
    return brief.topic().isEmpty()
        ? rules.line("reason_none", turns)
        : rules.line("reason", turns).replace("{topic}", brief.topic());
  }

  private static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
