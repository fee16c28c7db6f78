package com.creativeai.agents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the provider has in a form that we can keep. What only a person can correct stays as it is,
 * for {@link AgentSpecCheck} to name.
 *
 * @param notes each thing that differs from what is there
 */
record FittedSpec(AgentSpec spec, List<ImportNote> notes) {
  static FittedSpec of(AgentSpec provided) {
    List<ImportNote> notes = new ArrayList<>();
    String language = language(provided.language(), notes);
    Map<String, String> variables = declared(provided.variables(), notes);
    named(provided).forEach(name -> variables.computeIfAbsent(name, any -> usual(name, notes)));
    List<Criterion> criteria =
        provided.criteria().stream()
            .filter(one -> isKept(AgentSpecCheck.isId(one.id()), "criterion", one.id(), notes))
            .toList();
    List<DataPoint> data =
        provided.data().stream()
            .filter(one -> isKept(AgentSpecCheck.isId(one.id()), "data", one.id(), notes))
            .toList();
    AgentSpec fitted =
        new AgentSpec(
            provided.name().strip(),
            language,
            provided.voice(),
            provided.prompt(),
            provided.firstMessage(),
            variables,
            provided.tools(),
            criteria,
            data,
            provided.knowledge());
    return new FittedSpec(fitted, List.copyOf(notes));
  }

  /** Of a language with its region the language. */
  private static String language(String provided, List<ImportNote> notes) {
    int region = provided.indexOf('-');
    if (region <= 0) {
      return provided;
    }
    String language = provided.substring(0, region).toLowerCase(Locale.ROOT);
    notes.add(
        new ImportNote(
            "language-changed",
            "The language is " + provided + " there and " + language + " here."));
    return language;
  }

  private static Map<String, String> declared(
      Map<String, String> provided, List<ImportNote> notes) {
    Map<String, String> variables = new LinkedHashMap<>();
    provided.forEach(
        (name, value) -> {
          if (isKept(AgentSpecCheck.isVariable(name), "variable", name, notes)) {
            variables.put(name, value.isBlank() ? usual(name, notes) : value);
          }
        });
    return variables;
  }

  /** The variables that its words name. */
  private static Stream<String> named(AgentSpec provided) {
    return Stream.concat(
            Stream.of(provided.prompt(), provided.firstMessage()),
            provided.knowledge().stream().map(Knowledge::text))
        .flatMap(text -> AgentSpecCheck.PLACE.matcher(text).results())
        .map(place -> place.group(1))
        .filter(AgentSpecCheck::isVariable);
  }

  private static String usual(String name, List<ImportNote> notes) {
    String value = name.replace('_', ' ').strip();
    notes.add(
        new ImportNote(
            "variable-added",
            "{{"
                + name
                + "}} has no usual value there; here it is \""
                + value
                + "\". Correct it before you publish."));
    return value;
  }

  private static boolean isKept(boolean isName, String what, String name, List<ImportNote> notes) {
    if (!isName) {
      notes.add(
          new ImportNote(
              what + "-left",
              "\""
                  + name
                  + "\" ("
                  + what
                  + ") stays at the provider only: names here have up to 40 small letters, digits"
                  + " and _, a letter first."));
    }
    return isName;
  }
}
