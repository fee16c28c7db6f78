package com.creativeai.sandbox.agent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person as a prompt describes them: what they want is brought up, what is known of them answers
 * questions, and how they behave is said of their own accord (G10).
 */
final class SimulatedUser {
  private static final int PATIENCE = 2;

  private final DialogueRules agentRules;
  private final UserRules rules;
  private final Deque<String> wants = new ArrayDeque<>();
  private final Deque<String> manners = new ArrayDeque<>();
  private final List<String> facts = new ArrayList<>();
  private boolean reluctant;
  private boolean leaves;
  private int idle;

  SimulatedUser(String prompt, DialogueRules agentRules, UserRules rules) {
    this.agentRules = agentRules;
    this.rules = rules;
    for (String line : prompt.split("\\R")) {
      boolean wanted = rules.is("wantLabel", line.strip());
      Brief.sentences(rules.without("label", line.strip()))
          .forEach(sentence -> read(sentence, wanted));
    }
  }

  /** Whether they hung up after what they said last. */
  boolean isGone() {
    return leaves;
  }

  /** What they say when the agent waits for them. */
  String opening() {
    return Optional.ofNullable(wants.poll()).orElseGet(() -> rules.line("hello", ""));
  }

  String answer(String heard) {
    if (rules.is("farewell", heard)) {
      return goodbye();
    }
    boolean asked = heard.contains("?");
    Optional<String> known = asked ? fact(heard) : Optional.empty();
    if (known.isPresent()) {
      idle = 0;
      return known.get();
    }
    String next = wants.isEmpty() ? manners.poll() : wants.poll();
    if (next != null) {
      idle = 0;
      return next;
    }
    if (rules.is("more", heard) || ++idle > PATIENCE) {
      return goodbye();
    }
    if (rules.is("choice", heard)) {
      return rules.line(reluctant ? "refuse" : "agree", "");
    }
    return rules.line(asked ? "unsure" : "listen", "");
  }

  private String goodbye() {
    leaves = true;
    return rules.line("goodbye", "");
  }

  private void read(String sentence, boolean wanted) {
    if (rules.is("ignored", sentence)) {
      return;
    }
    reluctant |= rules.is("reluctant", sentence);
    Optional<String> manner = rules.manner(sentence);
    Optional<String> question = rules.caught("asks", sentence);
    Optional<String> want = rules.caught("want", sentence);
    if (manner.isPresent()) {
      manners.add(manner.get());
    } else if (question.isPresent()) {
      wants.add(question(question.get()));
    } else if (want.isPresent()) {
      wants.add(want(want.get()));
    } else if (wanted) {
      wants.add(want(sentence));
    } else {
      remember(sentence);
    }
  }

  private String want(String text) {
    Optional<String> wonders = rules.caught("wonders", text);
    if (wonders.isPresent()) {
      return question(wonders.get());
    }
    String words = rules.ownWords(lowered(text.replaceFirst("^(?i:to) ", "")));
    boolean thing = words.matches("(?i)(?:a|an|the|some|my|more|help|information)\\b.*");
    return rules.line(thing ? "thing" : "want", words);
  }

  /** "About parking", "for the price", "whether there is parking". */
  private String question(String text) {
    return rules.line("question", rules.ownWords(text.replaceFirst("^(?i:for|about) ", "about ")));
  }

  private void remember(String sentence) {
    for (String clause : sentence.split(",\\s*|\\s+and\\s+|;\\s*")) {
      if (!clause.isBlank()) {
        facts.add(rules.ownWords(clause.strip()));
      }
    }
  }

  /** What is known of them that shares most words with the question, once. */
  private Optional<String> fact(String heard) {
    String question = heard.substring(lastSentence(heard)).strip();
    Set<String> asked = agentRules.keyWords().of(question);
    String best = "";
    int most = 0;
    for (String fact : facts) {
      int shared = agentRules.keyWords().shared(asked, agentRules.keyWords().of(fact));
      if (shared > most) {
        most = shared;
        best = fact;
      }
    }
    if (most == 0) {
      return Optional.empty();
    }
    facts.remove(best);
    String form =
        !rules.is("choice", question) ? "fact" : rules.is("negative", best) ? "no" : "yes";
    return Optional.of(rules.line(form, form.equals("fact") ? capital(best) : best));
  }

  private static int lastSentence(String text) {
    String open = text.strip().replaceAll("[.?!]+$", "");
    return Math.max(open.lastIndexOf(". "), open.lastIndexOf("! ")) + 1;
  }

  private static String lowered(String text) {
    boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || name || text.startsWith("I ")
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
