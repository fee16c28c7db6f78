package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agents of tests. */
public final class Specs {
  /** Has something of everything. */
  public static final AgentSpec RECEPTION =
      new AgentSpec(
          "Reception",
          "en",
          "voice-1",
          "You are the reception of {{company}}.",
          "Hello, this is {{ company }}. You called from {{system__caller_id}}.",
          Map.of("company", "Harbour House"),
          Set.of(BuiltInTool.END_CALL, BuiltInTool.SKIP_TURN),
          List.of(new Criterion("appointment_made", "A time was agreed.")),
          List.of(new DataPoint("age", DataPoint.Kind.INTEGER, "Age in years.")),
          List.of(
              new Knowledge("Opening hours", "We are open from nine to five.\n\nNot on Sundays.")),
          List.of(Tools.ORDERS));

  private Specs() {}

  /** One that nobody published yet. */
  public static AgentDraft draft(
      AgentId id, OrganizationId organization, long revision, AgentSpec spec) {
    return new AgentDraft(
        id, organization, revision, 0, spec, ProvidedAgent.NONE, false, Instant.EPOCH, "ada");
  }

  /** The same with another prompt. */
  public static AgentSpec prompted(String prompt) {
    return new AgentSpec(
        RECEPTION.name(),
        RECEPTION.language(),
        RECEPTION.voice(),
        prompt,
        RECEPTION.firstMessage(),
        RECEPTION.variables(),
        RECEPTION.tools(),
        RECEPTION.criteria(),
        RECEPTION.data(),
        RECEPTION.knowledge(),
        RECEPTION.httpTools());
  }
}
