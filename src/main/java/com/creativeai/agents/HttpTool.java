package com.creativeai.agents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that an agent does over HTTP during a conversation (AG-1, A10).
 *
 * @param name of letters, digits and underscores; how the agent calls it
 * @param description tells the agent what it is for
 * @param url with {@code {parameter}} in its path where an argument is put in; what is not there
 *     goes into the query of a GET or DELETE, and into a JSON body otherwise
 */
public record HttpTool(
    String name, String description, Method method, String url, List<ToolParameter> parameters) {
  /** A place in the address where an argument is put in. */
  static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  public HttpTool {
    parameters = List.copyOf(parameters);
  }

  /** How the address is asked. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    public static Optional<Method> find(String name) {
      return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }

    boolean hasBody() {
      return this != GET && this != DELETE;
    }
  }
}
