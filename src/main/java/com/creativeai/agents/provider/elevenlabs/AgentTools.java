package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The tools of one agent, which have lives of their own at the vendor: made before the agent names
 * them, and removed when it does so no more (AE9). Only what carries our mark is ever changed or
 * removed.
 */
final class AgentTools {
  private static final System.Logger LOG = System.getLogger(AgentTools.class.getName());
  private static final int MOST_PAGES = 10;

  private final AccountRequests vendor;
  private final Deadline deadline;
  private final ProvidedFor whom;
  private final List<VendorTool> attached;

  /**
   * The tools of an agent.
   *
   * @param attached those that it has now
   */
  AgentTools(
      AccountRequests vendor, Deadline deadline, ProvidedFor whom, List<VendorTool> attached) {
    this.vendor = vendor;
    this.deadline = deadline;
    this.whom = whom;
    this.attached = List.copyOf(attached);
  }

  /** The tools that an agent names, in its order. */
  static List<VendorTool> attached(AccountRequests vendor, Deadline deadline, JsonNode agent) {
    List<VendorTool> tools = new ArrayList<>();
    for (JsonNode id : agent.at("/conversation_config/agent/prompt/tool_ids")) {
      deadline.check();
      JsonNode config =
          vendor
              .findTool(id.asText())
              .map(tool -> tool.path("tool_config"))
              .orElse(MissingNode.getInstance());
      tools.add(new VendorTool(id.asText(), config));
    }
    return List.copyOf(tools);
  }

  /**
   * Sees to it that the tools are there.
   *
   * @return ids of all tools that the agent shall have: others' that it has, and its own; none that
   *     is gone, because the vendor would refuse the agent
   */
  List<String> provide(AgentSpec spec) {
    sweep();
    List<ObjectNode> wanted = ClientToolJson.of(spec);
    Set<String> names = wanted.stream().map(AgentTools::name).collect(Collectors.toSet());
    List<String> ids = new ArrayList<>();
    attached.stream()
        .filter(tool -> !tool.isGone())
        .filter(tool -> !tool.isOf(whom.organization()) && !isAnswered(tool, names))
        .map(VendorTool::id)
        .forEach(ids::add);
    wanted.forEach(tool -> ids.add(provide(tool)));
    return List.copyOf(ids);
  }

  /**
   * Removes the tools that the agent does not have any more. The change is made by then: what fails
   * here is swept up the next time.
   *
   * @param kept ids of those that it has
   */
  void tidy(List<String> kept) {
    try {
      attached.stream()
          .filter(tool -> tool.isOf(whom.organization()) && !kept.contains(tool.id()))
          .forEach(this::remove);
    } catch (ProviderUnavailable | FaultToleranceException failed) {
      LOG.log(System.Logger.Level.WARNING, "step=remove-tools agent=" + whom.agent(), failed);
    }
  }

  /** Removes what attempts left behind that broke off before the agent had it. */
  void sweep() {
    Set<String> used = attached.stream().map(VendorTool::id).collect(Collectors.toSet());
    list().stream()
        .filter(tool -> tool.isOf(whom) && !used.contains(tool.id()))
        .forEach(this::remove);
  }

  private String provide(ObjectNode wanted) {
    deadline.check();
    return attached.stream()
        .filter(tool -> tool.isOf(whom) && tool.name().equals(name(wanted)))
        .findFirst()
        .filter(tool -> isProvided(tool, wanted))
        .map(VendorTool::id)
        .orElseGet(() -> vendor.makeTool(ToolMark.write(whom, wanted)));
  }

  /** Whether we would do it, though it is another's: called like a tool of the product or agent. */
  private static boolean isAnswered(VendorTool tool, Set<String> names) {
    return names.contains(tool.name()) || ProductTools.read(tool).isPresent();
  }

  /** False when it was removed meanwhile. */
  private boolean isProvided(VendorTool tool, ObjectNode wanted) {
    return ClientToolJson.isSame(wanted, tool.config())
        || vendor.changeTool(tool.id(), tool.with(wanted));
  }

  /** The newest ones of the account: what broke off did so lately. */
  private List<VendorTool> list() {
    List<VendorTool> tools = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      deadline.check();
      JsonNode listed = vendor.listTools(cursor);
      listed.path("tools").forEach(tool -> tools.add(VendorTool.read(tool)));
      cursor = listed.path("next_cursor").asText("");
      if (cursor.isEmpty() || !listed.path("has_more").asBoolean()) {
        break;
      }
    }
    return tools;
  }

  /** One that an agent has, of whomever, stays: the vendor refuses to remove it. */
  private void remove(VendorTool tool) {
    deadline.check();
    try {
      vendor.removeTool(tool.id());
    } catch (ProviderRejected used) {
      LOG.log(System.Logger.Level.DEBUG, "step=remove-tools kept=" + tool.id(), used);
    }
  }

  private static String name(ObjectNode tool) {
    return tool.path("name").asText();
  }
}
