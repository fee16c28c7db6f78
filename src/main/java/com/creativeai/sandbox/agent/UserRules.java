package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of users that are simulated, read from {@code sandbox/dialogue/user.*.json}. */
final class UserRules {
  private final ObjectNode data;
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();
  private final Map<Pattern, String> manners = new LinkedHashMap<>();
  private final Map<Pattern, String> persons = new LinkedHashMap<>();

  private UserRules(ObjectNode data) {
    this.data = data;
    for (var field : data.properties()) {
      if (field.getValue().isTextual()) {
        patterns.put(field.getKey(), pattern(field.getValue().asText()));
      }
    }
    for (JsonNode manner : data.path("manners")) {
      manners.put(pattern(manner.path("pattern").asText()), manner.path("line").asText());
    }
    for (var person : data.path("persons").properties()) {
      persons.put(
          pattern("\\b" + Pattern.quote(person.getKey()) + "(?![\\w'])"),
          person.getValue().asText());
    }
  }

  static UserRules english() {
    return new UserRules(Json.resource("/sandbox/dialogue/user.en.json"));
  }

  boolean is(String rule, String text) {
    return matcher(rule, text).find();
  }

  /** What the rule's pattern caught. */
  Optional<String> caught(String rule, String text) {
    Matcher matcher = matcher(rule, text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  String without(String rule, String text) {
    return matcher(rule, text).replaceFirst("");
  }

  String line(String name, String words) {
    return data.path("lines").path(name).asText().replace("{1}", words);
  }

  /** What somebody who behaves like this says of their own accord. */
  Optional<String> manner(String sentence) {
    return manners.entrySet().stream()
        .filter(manner -> manner.getKey().matcher(sentence).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** "Owns his house" and "you own your house" become "I own my house". */
  String ownWords(String clause) {
    String words = clause;
    Matcher verb = matcher("verb", words);
    String first = words.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
    JsonNode irregular = data.path("irregular").path(first);
    if (irregular.isTextual()) {
      words = "I " + irregular.asText() + words.substring(first.length());
    } else if (verb.find() && Character.isLowerCase(clause.charAt(0))) {
      words = "I " + verb.group(1) + words.substring(verb.end());
    }
    for (var person : persons.entrySet()) {
      words = person.getKey().matcher(words).replaceAll(person.getValue());
    }
    return words;
  }

  private Matcher matcher(String rule, String text) {
    Pattern pattern = patterns.get(rule);
    if (pattern == null) {
      throw new IllegalArgumentException("there is no rule " + rule);
    }
    return pattern.matcher(text);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
