package com.creativeai.sandbox.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a prompt asks for: who the agent is, what it has to bring up, and what it knows.
 *
 * @param who how the agent introduces itself
 * @param agenda lines to say, in order
 * @param topic the first matter, for "I am calling about ..."; may be empty
 * @param facts sentences that can answer questions
 */
record Brief(String who, List<String> agenda, String topic, List<String> facts) {
  private static final int MOST_ITEMS = 5;
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<!\\b(?:Dr|Mr|Mrs|Ms|St|No|e\\.g|i\\.e))(?<=[.!?])\\s+(?=[\\p{Lu}\"'(\\d])|\\R+");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•#]+|\\d+[.)])\\s*");

  /** What the prompt gives to look things up in, as prompts for language models often do. */
  private static final Pattern DOCUMENT =
      Pattern.compile("<document name=\"[^\"]*\">(.*?)</document>", Pattern.DOTALL);

  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:your name is|you are called|you are|you're|act as|my name is) (?:now )?(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPLOYER =
      Pattern.compile(
          "\\b(?:of|at|from|for|with|behalf of) (?:the )?(\\p{Lu}[\\w&'-]*(?: \\p{Lu}[\\w&'-]*)*)");
  private static final Pattern NAME =
      Pattern.compile("^(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)\\b");
  private static final Pattern CALLING_ABOUT =
      Pattern.compile("calling (?:about|regarding|because of) (.+)$", Pattern.CASE_INSENSITIVE);

  /** Reads a prompt; an empty one gives small talk. */
  static Brief of(String prompt, String agentName, DialogueRules rules) {
    return new Reader(rules, agentName).read(prompt);
  }

  static List<String> sentences(String text) {
    return SENTENCE
        .splitAsStream(text)
        .map(s -> BULLET.matcher(s.strip()).replaceFirst(""))
        .map(s -> s.replaceAll("[.!\\s]+$", ""))
        .filter(s -> !s.isBlank())
        .toList();
  }

  private static final class Reader {
    private final DialogueRules rules;
    private final String agentName;
    private final List<String> agenda = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private String who = "";
    private String topic = "";

    Reader(DialogueRules rules, String agentName) {
      this.rules = rules;
      this.agentName = agentName;
    }

    Brief read(String prompt) {
      Matcher document = DOCUMENT.matcher(prompt);
      for (String sentence : sentences(document.replaceAll(""))) {
        Matcher role = ROLE.matcher(sentence);
        if (role.find()) {
          readRole(role.group(1));
        } else if (rules.isCondition(sentence)) {
          facts.add(rules.toCaller(sentence));
        } else {
          rules.clauses(sentence).forEach(this::readClause);
        }
      }
      document
          .reset()
          .results()
          .flatMap(found -> sentences(found.group(1)).stream())
          .map(rules::toCaller)
          .forEach(facts::add);
      if (agenda.isEmpty()) {
        statements.stream().limit(2).map(rules::statement).forEach(agenda::add);
      }
      if (agenda.isEmpty()) {
        agenda.addAll(rules.smallTalk());
      }
      return new Brief(
          who.isEmpty() ? agentName : who,
          List.copyOf(agenda.subList(0, Math.min(MOST_ITEMS, agenda.size()))),
          topic,
          List.copyOf(facts));
    }

    private void readRole(String role) {
      Matcher about = CALLING_ABOUT.matcher(role);
      if (about.find() && topic.isEmpty()) {
        topic = rules.toCaller(about.group(1));
      }
      Optional<String> employer = first(EMPLOYER, role);
      String name = first(NAME, role).orElse(agentName);
      if (who.isEmpty()) {
        who = name + employer.filter(e -> !name.contains(e)).map(e -> " from " + e).orElse("");
      }
    }

    private void readClause(String clause) {
      String text = clause.strip();
      if (text.isEmpty()) {
        return;
      }
      if (rules.isIgnored(text)) {
        facts.add(rules.toCaller(text));
        return;
      }
      Optional<String> spoken = rules.spoken(text);
      if (spoken.isPresent()) {
        agenda.add(spoken.get());
        topic = topic.isEmpty() ? topicOf(text) : topic;
        if (!rules.asks(text)) {
          facts.add(rules.toCaller(text.replaceFirst("^\\w+ (?:them |with them )?", "")));
        }
      } else {
        statements.add(text);
        facts.add(rules.toCaller(text));
      }
    }

    /** "Confirm the appointment on Tuesday" is about "the appointment on Tuesday". */
    private String topicOf(String directive) {
      Matcher object =
          Pattern.compile("\\b((?:the|a|an|our|their|your) .+)$", Pattern.CASE_INSENSITIVE)
              .matcher(directive);
      return object.find() ? rules.toCaller(object.group(1)) : "";
    }

    private static Optional<String> first(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }
}
