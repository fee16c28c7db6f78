package com.creativeai.agents;

import com.creativeai.agents.secret.SecretHeaders;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.outbound.OutboundTargets;
import com.creativeai.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says at each field what is wrong with tools over HTTP (A6, A10). */
@ApplicationScoped
public class HttpToolCheck {
  public static final int MOST_TOOLS = 10;
  public static final int MOST_PARAMETERS = 10;
  static final int MOST_CHOICES = 20;

  private final OutboundTargets targets;

  @Inject
  public HttpToolCheck(OutboundTargets targets) {
    this.targets = targets;
  }

  /** For the client proxy only. */
  HttpToolCheck() {
    this(new OutboundTargets(new Configuration(name -> Optional.empty())));
  }

  List<FieldError> errors(List<HttpTool> tools, Set<String> variables) {
    List<FieldError> errors = new ArrayList<>();
    if (tools.size() > MOST_TOOLS) {
      errors.add(new FieldError("httpTools", "Use at most " + MOST_TOOLS + " tools."));
    }
    Set<String> names = new HashSet<>();
    for (int at = 0; at < tools.size(); at++) {
      HttpTool tool = tools.get(at);
      String field = "httpTools[" + at + "]";
      id(field + ".name", tool.name(), names, errors);
      if (BuiltInTool.find(tool.name()).isPresent()) {
        errors.add(new FieldError(field + ".name", "A tool of the platform has this name."));
      }
      sentence(field + ".description", tool.description(), errors);
      complaint(tool, variables)
          .ifPresent(words -> errors.add(new FieldError(field + ".url", words)));
      parameters(field + ".parameters", tool, errors);
      errors.addAll(SecretHeaders.errors(field + ".secretHeaders", tool));
    }
    return errors;
  }

  private Optional<String> complaint(HttpTool tool, Set<String> variables) {
    ToolAddress address = ToolAddress.of(tool.url());
    if (address.host().contains("{")) {
      return Optional.of("Parameters and variables can stand in path and query only.");
    }
    Set<String> required =
        tool.parameters().stream()
            .filter(ToolParameter::required)
            .map(ToolParameter::id)
            .collect(Collectors.toSet());
    for (String place : address.parameters()) {
      if (!required.contains(place)) {
        return Optional.of("{" + place + "} is not a required parameter.");
      }
    }
    for (String name : address.variables()) {
      if (!variables.contains(name) && !CallVariables.ALL.contains(name)) {
        return Optional.of("There is no variable {{" + name + "}}. Add it, or correct its name.");
      }
    }
    return targets.complaint(address.filled(name -> "x", name -> "x"));
  }

  private static void parameters(String list, HttpTool tool, List<FieldError> errors) {
    List<ToolParameter> parameters = tool.parameters();
    if (parameters.size() > MOST_PARAMETERS) {
      errors.add(new FieldError(list, "Use at most " + MOST_PARAMETERS + " parameters."));
    }
    Set<String> ids = new HashSet<>();
    for (int at = 0; at < parameters.size(); at++) {
      ToolParameter parameter = parameters.get(at);
      String field = list + "[" + at + "]";
      id(field + ".id", parameter.id(), ids, errors);
      sentence(field + ".description", parameter.description(), errors);
      choices(field + ".choices", parameter, errors);
    }
  }

  private static void choices(String field, ToolParameter parameter, List<FieldError> errors) {
    List<String> choices = parameter.choices();
    if (!choices.isEmpty() && parameter.kind() != DataPoint.Kind.STRING) {
      errors.add(new FieldError(field, "Only texts can be chosen from."));
    }
    boolean tooLong = choices.stream().anyMatch(one -> one.length() > AgentSpecCheck.LONGEST_NAME);
    if (choices.size() > MOST_CHOICES || tooLong || choices.stream().anyMatch(String::isBlank)) {
      errors.add(
          new FieldError(
              field,
              "Name at most "
                  + MOST_CHOICES
                  + " texts of at most "
                  + AgentSpecCheck.LONGEST_NAME
                  + " characters."));
    }
  }

  private static void id(String field, String id, Set<String> seen, List<FieldError> errors) {
    if (!AgentSpecCheck.ID.matcher(id).matches()) {
      errors.add(
          new FieldError(field, "Use up to 40 small letters, digits and _, a letter first."));
    } else if (!seen.add(id)) {
      errors.add(new FieldError(field, id + " is there twice."));
    }
  }

  private static void sentence(String field, String text, List<FieldError> errors) {
    if (text.isBlank() || text.length() > AgentSpecCheck.LONGEST_SENTENCE) {
      errors.add(
          new FieldError(
              field,
              "Say in a sentence what it is, in at most "
                  + AgentSpecCheck.LONGEST_SENTENCE
                  + " characters."));
    }
  }
}
