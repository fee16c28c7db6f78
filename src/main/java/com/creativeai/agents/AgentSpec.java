package com.creativeai.agents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that an agent is (AG-1); whether it is sensible is said by {@link AgentSpecCheck}.
 *
 * @param language ISO 639-1
 * @param voice id of a voice at the provider; empty for the provider's own choice
 * @param prompt its instructions
 * @param firstMessage what it says first; empty when it waits for the person
 * @param variables what prompt and first message may name as {@code {{name}}}, each with the value
 *     that holds unless a call says otherwise
 */
public record AgentSpec(
    String name,
    String language,
    String voice,
    String prompt,
    String firstMessage,
    Map<String, String> variables,
    Set<BuiltInTool> tools,
    List<Criterion> criteria,
    List<DataPoint> data,
    List<Knowledge> knowledge,
    List<HttpTool> httpTools) {
  public AgentSpec {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    tools = Set.copyOf(tools);
    criteria = List.copyOf(criteria);
    data = List.copyOf(data);
    knowledge = List.copyOf(knowledge);
    httpTools = List.copyOf(httpTools);
  }

  /** An agent without tools over HTTP. */
  public AgentSpec(
      String name,
      String language,
      String voice,
      String prompt,
      String firstMessage,
      Map<String, String> variables,
      Set<BuiltInTool> tools,
      List<Criterion> criteria,
      List<DataPoint> data,
      List<Knowledge> knowledge) {
    this(
        name,
        language,
        voice,
        prompt,
        firstMessage,
        variables,
        tools,
        criteria,
        data,
        knowledge,
        List.of());
  }

  /** An agent that talks, ends its calls, and nothing else. */
  public static AgentSpec plain(String name, String language, String prompt, String firstMessage) {
    return new AgentSpec(
        name,
        language,
        "",
        prompt,
        firstMessage,
        Map.of(),
        Set.of(BuiltInTool.END_CALL),
        List.of(),
        List.of(),
        List.of());
  }

  /** The tool over HTTP of this name. */
  public Optional<HttpTool> findHttpTool(String tool) {
    return httpTools.stream().filter(one -> one.name().equals(tool)).findFirst();
  }

  /** The same with another voice. */
  public AgentSpec withVoice(String other) {
    return new AgentSpec(
        name,
        language,
        other,
        prompt,
        firstMessage,
        variables,
        tools,
        criteria,
        data,
        knowledge,
        httpTools);
  }

  /** The same with other tools over HTTP. */
  public AgentSpec withHttpTools(List<HttpTool> others) {
    return new AgentSpec(
        name,
        language,
        voice,
        prompt,
        firstMessage,
        variables,
        tools,
        criteria,
        data,
        knowledge,
        others);
  }
}
