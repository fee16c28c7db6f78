package com.creativeai.agents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an agent does over HTTP during a conversation (AG-1, A10).
 *
 * @param name of letters, digits and underscores; how the agent calls it
 * @param description tells the agent what it is for
 * @param url with {@code {parameter}} in its path where an argument is put in; what is not there
 *     goes into the query of a GET or DELETE, and into a JSON body otherwise. {@code {{name}}} in
 *     path or query is a variable of the agent
 * @param secretHeaders names of headers whose values are kept elsewhere ({@link
 *     com.creativeai.agents.secret.ToolSecrets})
 */
public record HttpTool(
    String name,
    String description,
    Method method,
    String url,
    List<ToolParameter> parameters,
    List<String> secretHeaders) {
  public HttpTool {
    parameters = List.copyOf(parameters);
    secretHeaders = List.copyOf(secretHeaders);
  }

  /** A tool that needs no secret. */
  public HttpTool(
      String name, String description, Method method, String url, List<ToolParameter> parameters) {
    this(name, description, method, url, parameters, List.of());
  }

  /** The variables in its address. */
  public Set<String> variables() {
    return ToolAddress.of(url).variables();
  }

  /** Scheme, host and port of its address, as they are written. */
  public String host() {
    return ToolAddress.of(url).host();
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
