package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The words of a dialogue: what callers mean and what an agent says, read from {@code
 * sandbox/dialogue/*.json}.
 */
final class DialogueRules {
  private record Rule(String value, Pattern pattern) {}

  private final KeyWords keyWords;
  private final Pattern politeness;
  private final Pattern clauseBreak;
  private final Pattern ignored;
  private final Pattern condition;
  private final Pattern asking;
  private final Pattern question;
  private final List<Rule> directives;
  private final List<Rule> intents;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final List<Rule> persons = new ArrayList<>();
  private final String statement;
  private final List<String> smallTalk;

  private DialogueRules(ObjectNode data) {
    keyWords = new KeyWords(data.path("stopWords").asText());
    politeness = pattern(data.path("politeness").asText());
    clauseBreak =
        pattern(data.path("clauseBreak").asText().replace("VERBS", data.path("verbs").asText()));
    ignored = pattern(data.path("ignored").asText());
    condition = pattern(data.path("condition").asText());
    asking = pattern(data.path("asking").asText());
    question = pattern(data.path("question").asText());
    directives = rules(data.path("directives"), "line");
    intents = rules(data.path("intents"), "name");
    data.path("lines").properties().forEach(l -> lines.put(l.getKey(), texts(l.getValue())));
    for (var person : data.path("persons").properties()) {
      persons.add(
          new Rule(
              person.getValue().asText(),
              pattern("\\b" + Pattern.quote(person.getKey()) + "(?![\\w'])")));
    }
    statement = data.path("statement").asText();
    smallTalk = texts(data.path("smallTalk"));
  }

  static DialogueRules english() {
    return new DialogueRules(Json.resource("/sandbox/dialogue/en.json"));
  }

  KeyWords keyWords() {
    return keyWords;
  }

  List<String> smallTalk() {
    return smallTalk;
  }

  /** The first intent whose pattern is found in what was heard. */
  Optional<String> intent(String heard) {
    String plain = plain(heard);
    return intents.stream()
        .filter(rule -> rule.pattern().matcher(plain).find())
        .map(Rule::value)
        .findFirst();
  }

  boolean isQuestion(String heard) {
    return heard.strip().endsWith("?") || question.matcher(plain(heard)).find();
  }

  /** One of the lines of this name, taking turns. */
  String line(String name, int turn) {
    List<String> variants = lines.getOrDefault(name, List.of(""));
    return variants.get(Math.floorMod(turn, variants.size()));
  }

  List<String> clauses(String sentence) {
    return clauseBreak.splitAsStream(sentence).map(this::withoutPoliteness).toList();
  }

  /** A sentence that binds the agent only in some case, or forbids something. */
  boolean isCondition(String sentence) {
    return condition.matcher(sentence).find();
  }

  /** An instruction to find something out: it knows no answer. */
  boolean asks(String clause) {
    return asking.matcher(clause).find();
  }

  boolean isIgnored(String clause) {
    return ignored.matcher(clause).matches();
  }

  /** The spoken line for an instruction such as "Ask whether they need parking". */
  Optional<String> spoken(String clause) {
    for (Rule directive : directives) {
      Matcher matcher = directive.pattern().matcher(clause);
      if (matcher.find()) {
        return Optional.of(directive.value().replace("{1}", toCaller(matcher.group(1))));
      }
    }
    return Optional.empty();
  }

  String statement(String fact) {
    return statement.replace("{1}", fact);
  }

  /** Turns "their parking" into "your parking". */
  String toCaller(String text) {
    String result = text;
    for (Rule person : persons) {
      result = person.pattern().matcher(result).replaceAll(person.value());
    }
    return result;
  }

  private String withoutPoliteness(String clause) {
    String rest = clause.strip();
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = politeness.matcher(rest).replaceFirst("").strip();
    }
    return rest;
  }

  private static String plain(String heard) {
    return heard
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[^\\p{L}\\p{N}' ]", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  private static List<Rule> rules(JsonNode list, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(r -> new Rule(r.path(value).asText(), pattern(r.path("pattern").asText())))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
