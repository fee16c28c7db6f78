package com.creativeai.agents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tool as somebody writes it: {@code {parameter}} and {@code {{variable}}} stand
 * in its path and query. What is in front of those is never filled in (A11).
 *
 * @param host with its scheme and port
 * @param rest path and query
 */
record ToolAddress(String host, String rest) {
  private static final Pattern PARTS = Pattern.compile("(https?://[^/?#]*)?(.*)", Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}|\\{([a-z][a-z0-9_]*)}");
  private static final int VARIABLE = 1;
  private static final int PARAMETER = 2;

  static ToolAddress of(String url) {
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      throw new IllegalStateException("everything matches");
    }
    return new ToolAddress(parts.group(1) == null ? "" : parts.group(1), parts.group(2));
  }

  Set<String> parameters() {
    return named(PARAMETER);
  }

  Set<String> variables() {
    return named(VARIABLE);
  }

  /**
   * The address with what stands for its parameters and variables, encoded.
   *
   * @param argument what is said for a parameter
   * @param value what a variable is
   */
  String filled(UnaryOperator<String> argument, UnaryOperator<String> value) {
    return host
        + PLACE
            .matcher(rest)
            .replaceAll(
                place ->
                    encoded(
                        place.group(VARIABLE) != null
                            ? value.apply(place.group(VARIABLE))
                            : argument.apply(place.group(PARAMETER))));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Set<String> named(int kind) {
    Set<String> names = new TreeSet<>();
    PLACE
        .matcher(rest)
        .results()
        .map(place -> place.group(kind))
        .filter(name -> name != null)
        .forEach(names::add);
    return names;
  }
}
