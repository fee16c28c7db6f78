package com.creativeai.agents;

import com.creativeai.platform.outbound.OutboundRequest;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes a request of a tool and what an agent said (A11). An argument can become a part of the
 * path, a value in the query or in the body, and nothing else: never a host, a header or an address
 * (threat 20). An empty argument is none. Variables of the agent stand in path and query only.
 */
final class HttpToolRequest {
  private static final int LONGEST_ARGUMENT = 1_000;
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}(?:\\.0+)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern BOOLEAN = Pattern.compile("true|false");

  /** Only dots would lead up the path. */
  private static final Pattern DOTS = Pattern.compile("\\.+");

  private final HttpTool tool;
  private final ToolAddress address;
  private final Map<String, String> arguments;
  private final Map<String, String> variables;

  private HttpToolRequest(
      HttpTool tool, Map<String, String> arguments, Map<String, String> variables) {
    this.tool = tool;
    this.address = ToolAddress.of(tool.url());
    this.arguments = arguments;
    this.variables = variables;
  }

  /**
   * Makes the request.
   *
   * @param variables what the agent's variables are in this conversation
   * @throws ProblemException naming each argument that is not as the tool describes it, and each
   *     variable without a value
   */
  static OutboundRequest of(
      HttpTool tool, Map<String, String> arguments, Map<String, String> variables) {
    HttpToolRequest request = new HttpToolRequest(tool, arguments, variables);
    List<FieldError> errors = request.errors();
    if (!errors.isEmpty()) {
      FieldError first = errors.get(0);
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, first.field() + ": " + first.message(), errors);
    }
    return request.build();
  }

  private List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(arguments.keySet());
    for (ToolParameter parameter : tool.parameters()) {
      unknown.remove(parameter.id());
      String complaint = complaint(parameter, said(parameter));
      if (!complaint.isEmpty()) {
        errors.add(new FieldError("arguments." + parameter.id(), complaint));
      }
    }
    unknown.forEach(
        name -> errors.add(new FieldError("arguments." + name, "The tool has none of this name.")));
    for (String name : address.variables()) {
      String value = value(name);
      if (value.isBlank()) {
        errors.add(new FieldError("variables." + name, "This conversation has no value for it."));
      } else if (value.length() > LONGEST_ARGUMENT || DOTS.matcher(value).matches()) {
        errors.add(new FieldError("variables." + name, "It cannot stand in an address."));
      }
    }
    return errors;
  }

  private String complaint(ToolParameter parameter, String said) {
    if (said.isEmpty()) {
      return parameter.required() ? "This is required." : "";
    }
    if (said.length() > LONGEST_ARGUMENT) {
      return "Use at most " + LONGEST_ARGUMENT + " characters.";
    }
    boolean fits =
        switch (parameter.kind()) {
          case STRING -> !isPlaced(parameter) || !DOTS.matcher(said).matches();
          case NUMBER -> NUMBER.matcher(said).matches();
          case INTEGER -> INTEGER.matcher(said).matches();
          case BOOLEAN -> BOOLEAN.matcher(said).matches();
        };
    if (!fits) {
      return "This is no " + parameter.kind().code() + " that can be used here.";
    }
    return parameter.choices().isEmpty() || parameter.choices().contains(said)
        ? ""
        : "Say one of: " + String.join(", ", parameter.choices()) + ".";
  }

  private OutboundRequest build() {
    Set<String> placed = address.parameters();
    String url = address.filled(name -> arguments.getOrDefault(name, ""), this::value);
    List<ToolParameter> rest =
        tool.parameters().stream()
            .filter(one -> !placed.contains(one.id()) && !said(one).isEmpty())
            .toList();
    boolean hasBody = tool.method().hasBody();
    String target = hasBody ? url : url + query(url, rest);
    return new OutboundRequest(
        tool.method().name(), URI.create(target), Map.of(), hasBody ? body(rest) : "");
  }

  private String query(String url, List<ToolParameter> parameters) {
    StringBuilder query = new StringBuilder();
    for (ToolParameter one : parameters) {
      query
          .append(query.isEmpty() && !url.contains("?") ? '?' : '&')
          .append(one.id())
          .append('=')
          .append(ToolAddress.encoded(said(one)));
    }
    return query.toString();
  }

  private String body(List<ToolParameter> parameters) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (ToolParameter one : parameters) {
      String said = said(one);
      switch (one.kind()) {
        case STRING -> body.put(one.id(), said);
        case NUMBER -> body.put(one.id(), new BigDecimal(said));
        case INTEGER -> body.put(one.id(), new BigInteger(said.replaceFirst("\\..*", "")));
        case BOOLEAN -> body.put(one.id(), Boolean.parseBoolean(said));
      }
    }
    return body.toString();
  }

  private String said(ToolParameter parameter) {
    return arguments.getOrDefault(parameter.id(), "");
  }

  private String value(String variable) {
    return variables.getOrDefault(variable, "");
  }

  private boolean isPlaced(ToolParameter parameter) {
    return address.parameters().contains(parameter.id());
  }
}
