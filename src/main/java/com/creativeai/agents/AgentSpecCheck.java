package com.creativeai.agents;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says at each field what is wrong with it (A6). */
public final class AgentSpecCheck {
  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_PROMPT = 20_000;
  public static final int LONGEST_FIRST_MESSAGE = 1_000;
  public static final int LONGEST_VALUE = 200;
  public static final int LONGEST_SENTENCE = 500;
  public static final int MOST_VARIABLES = 30;
  public static final int MOST_CRITERIA = 10;
  public static final int MOST_DATA = 20;
  public static final int MOST_KNOWLEDGE = 5;
  public static final int LONGEST_KNOWLEDGE = 10_000;

  /** A place where a variable's value is put in; the provider fills in those that it knows. */
  static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");

  /** What an agent calls a variable, a value, a criterion or a tool. */
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N} .,'&()/_-]+");
  private static final Pattern VOICE = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final Set<String> LANGUAGES =
      new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

  private final List<FieldError> errors = new ArrayList<>();

  private AgentSpecCheck() {}

  /** Whether something can be called this. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a variable of an agent can be called this. */
  public static boolean isVariable(String text) {
    return isId(text) && !text.startsWith(CallVariables.PREFIX);
  }

  /**
   * @throws ProblemException with one error for each field that needs correction
   */
  public static void check(AgentSpec spec) {
    List<FieldError> errors = errors(spec);
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  public static List<FieldError> errors(AgentSpec spec) {
    AgentSpecCheck check = new AgentSpecCheck();
    check.words(spec);
    check.variables(spec);
    check.criteria(spec.criteria());
    check.data(spec.data());
    check.knowledge(spec);
    return List.copyOf(check.errors);
  }

  private void words(AgentSpec spec) {
    if (spec.name().isBlank()) {
      wrong("name", "Give the agent a name.");
    } else if (spec.name().chars().anyMatch(Character::isISOControl)) {
      wrong("name", "Use letters, digits, spaces and signs only.");
    }
    length("name", spec.name(), LONGEST_NAME);
    if (!LANGUAGES.contains(spec.language())) {
      wrong("language", "Choose a language by its two letters, for example en.");
    }
    if (!VOICE.matcher(spec.voice()).matches()) {
      wrong("voice", "A voice's id has at most 64 letters, digits, - and _.");
    }
    length("prompt", spec.prompt(), LONGEST_PROMPT);
    length("firstMessage", spec.firstMessage(), LONGEST_FIRST_MESSAGE);
    if (spec.prompt().isBlank()) {
      wrong("prompt", "Say what the agent should do.");
    }
    places("prompt", spec.prompt(), spec);
    places("firstMessage", spec.firstMessage(), spec);
  }

  private void places(String field, String text, AgentSpec spec) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String name = place.group(1);
      if (!spec.variables().containsKey(name) && !name.startsWith(CallVariables.PREFIX)) {
        wrong(field, "There is no variable {{" + name + "}}. Add it, or correct its name.");
        return;
      }
    }
  }

  private void variables(AgentSpec spec) {
    if (spec.variables().size() > MOST_VARIABLES) {
      wrong("variables", "Use at most " + MOST_VARIABLES + " variables.");
    }
    spec.variables()
        .forEach(
            (name, value) -> {
              String field = "variables." + name;
              if (!isVariable(name)) {
                wrong(field, notAnId(name));
              }
              if (value.isBlank()) {
                wrong(field, "Give " + name + " a value for calls that bring none.");
              }
              length(field, value, LONGEST_VALUE);
            });
  }

  private void criteria(List<Criterion> criteria) {
    if (criteria.size() > MOST_CRITERIA) {
      wrong("criteria", "Use at most " + MOST_CRITERIA + " criteria.");
    }
    ids("criteria", criteria.stream().map(Criterion::id).toList());
    for (int at = 0; at < criteria.size(); at++) {
      sentence("criteria[" + at + "].goal", criteria.get(at).goal());
    }
  }

  private void data(List<DataPoint> data) {
    if (data.size() > MOST_DATA) {
      wrong("data", "Collect at most " + MOST_DATA + " values.");
    }
    ids("data", data.stream().map(DataPoint::id).toList());
    for (int at = 0; at < data.size(); at++) {
      sentence("data[" + at + "].description", data.get(at).description());
    }
  }

  private void knowledge(AgentSpec spec) {
    List<Knowledge> documents = spec.knowledge();
    if (documents.size() > MOST_KNOWLEDGE) {
      wrong("knowledge", "Use at most " + MOST_KNOWLEDGE + " documents.");
    }
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < documents.size(); at++) {
      Knowledge document = documents.get(at);
      String field = "knowledge[" + at + "]";
      title(field + ".name", document.name(), seen);
      if (document.text().isBlank()) {
        wrong(field + ".text", "Write what the agent should know.");
      }
      length(field + ".text", document.text(), LONGEST_KNOWLEDGE);
      places(field + ".text", document.text(), spec);
    }
  }

  private void title(String field, String name, Set<String> seen) {
    if (!TITLE.matcher(name).matches()) {
      wrong(field, "Name it with letters, digits, spaces and simple signs.");
    } else if (!seen.add(name)) {
      wrong(field, name + " is there twice.");
    }
    length(field, name, LONGEST_NAME);
  }

  private void ids(String list, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < ids.size(); at++) {
      String field = list + "[" + at + "].id";
      if (!ID.matcher(ids.get(at)).matches()) {
        wrong(field, notAnId(ids.get(at)));
      } else if (!seen.add(ids.get(at))) {
        wrong(field, ids.get(at) + " is there twice.");
      }
    }
  }

  private void sentence(String field, String text) {
    if (text.isBlank()) {
      wrong(field, "Say in a sentence what it is.");
    }
    length(field, text, LONGEST_SENTENCE);
  }

  private void length(String field, String text, int most) {
    if (text.length() > most) {
      wrong(field, "Use at most " + most + " characters.");
    }
  }

  private void wrong(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  private static String notAnId(String text) {
    return "\"" + text + "\" is no name: use up to 40 small letters, digits and _, a letter first.";
  }
}
