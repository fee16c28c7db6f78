package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.ImportNote;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an agent has that we do not know of, and what a publication does to it (AE7). */
final class ImportNotes {
  private static final int MOST_NAMES = 10;

  private final OrganizationId organization;
  private final JsonNode config;
  private final JsonNode prompt;
  private final List<VendorTool> tools;
  private final List<ImportNote> notes = new ArrayList<>();

  private ImportNotes(OrganizationId organization, JsonNode agent, List<VendorTool> tools) {
    this.organization = organization;
    this.tools = tools;
    config = agent.path("conversation_config");
    prompt = config.path("agent").path("prompt");
  }

  /**
   * @param organization who would publish it
   */
  static List<ImportNote> of(OrganizationId organization, JsonNode agent, List<VendorTool> tools) {
    ImportNotes found = new ImportNotes(organization, agent, tools);
    found.theirTools();
    found.clientTools();
    found.goneTools();
    found.knowledge();
    found.settings(agent);
    found.phone(agent);
    return List.copyOf(found.notes);
  }

  private void theirTools() {
    Set<String> known =
        Stream.of(BuiltInTool.values()).map(BuiltInTool::code).collect(Collectors.toSet());
    List<String> theirs = new ArrayList<>(labels(tool -> !tool.isClientTool() && !tool.isGone()));
    for (String list : List.of("mcp_server_ids", "native_mcp_server_ids")) {
      prompt.path(list).forEach(id -> theirs.add(id.asText()));
    }
    prompt.path("built_in_tools").properties().stream()
        .filter(tool -> tool.getValue().isObject() && !known.contains(tool.getKey()))
        .forEach(tool -> theirs.add(tool.getKey()));
    note("tools-stay", "It uses tools that only ElevenLabs knows, and goes on to: ", theirs);
  }

  private void clientTools() {
    Predicate<VendorTool> isKnown = tool -> ProductTools.read(tool).isPresent();
    Predicate<VendorTool> isOurs = tool -> tool.isOf(organization);
    Predicate<VendorTool> isOthers = isOurs.negate().and(VendorTool::isClientTool);
    note(
        "tools-unanswered",
        "It goes on to have these client tools, but during calls from here nobody answers them;"
            + " add tools over HTTP in their place: ",
        labels(isOthers.and(isKnown.negate())));
    note(
        "tools-replaced",
        "These are called like tools of the platform, so publishing takes them away, and puts those"
            + " in their place that are chosen here: ",
        labels(isOthers.and(isKnown)));
    note(
        "tools-lost",
        "These tools were made from here for another agent, so publishing takes them away; add"
            + " tools over HTTP in their place: ",
        labels(isOurs.and(isKnown.negate())));
  }

  private void goneTools() {
    note(
        "tools-gone",
        "It names tools that are not there, so publishing leaves these ids out: ",
        labels(VendorTool::isGone));
  }

  private void knowledge() {
    note(
        "knowledge-stays",
        "It goes on to answer from documents at ElevenLabs that cannot be seen or changed here: ",
        texts(prompt.path("knowledge_base"), "name"));
  }

  private void settings(JsonNode agent) {
    List<String> kept = new ArrayList<>();
    add(kept, "language model ", prompt.path("llm").asText());
    add(kept, "speech model ", config.path("tts").path("model_id").asText());
    config
        .path("language_presets")
        .properties()
        .forEach(preset -> kept.add("further language " + preset.getKey()));
    if (agent.path("workflow").path("nodes").size() > 1) {
      kept.add("workflow");
    }
    note("settings-stay", "Set at ElevenLabs only, and kept when you publish: ", kept);
  }

  /** What every publication sets (AE2). */
  private void phone(JsonNode agent) {
    JsonNode open =
        agent.path("platform_settings").path("overrides").path("conversation_config_override");
    boolean isReady =
        Stream.of("/asr/user_input_audio_format", "/tts/agent_output_audio_format")
                .allMatch(format -> config.at(format).asText().equals(AgentJson.AUDIO_FORMAT))
            && Stream.of("/agent/prompt/prompt", "/agent/first_message", "/agent/language")
                .allMatch(field -> open.at(field).asBoolean());
    if (!isReady) {
      notes.add(
          new ImportNote(
              "phone-ready",
              "Publishing makes it ready for the phone, wherever else it is used: audio as "
                  + AgentJson.AUDIO_FORMAT
                  + " both ways, and calls may bring their own prompt, first message and"
                  + " language."));
    }
  }

  private static void add(List<String> kept, String what, String value) {
    if (!value.isEmpty()) {
      kept.add(what + value);
    }
  }

  private List<String> labels(Predicate<VendorTool> which) {
    return tools.stream().filter(which).map(VendorTool::label).toList();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  private void note(String code, String sentence, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String more =
        names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more." : ".";
    notes.add(
        new ImportNote(
            code,
            names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ", sentence, more))));
  }
}
