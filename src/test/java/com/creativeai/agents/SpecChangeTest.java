package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A comparison names what differs in words that can be read. */
class SpecChangeTest {
  @Test
  void sameAgentDiffersInNothing() {
    assertThat(SpecChange.between(Specs.RECEPTION, Specs.prompted(Specs.RECEPTION.prompt())))
        .isEmpty();
  }

  @Test
  void everyPartIsCompared() {
    AgentSpec other =
        new AgentSpec(
            "Front desk",
            "de",
            "",
            "Say hello.",
            "",
            Map.of("town", "Bremen"),
            Set.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(SpecChange.between(Specs.RECEPTION, other))
        .contains(
            new SpecChange("name", "Reception", "Front desk"),
            new SpecChange("variables", "company: Harbour House", "town: Bremen"),
            new SpecChange("tools", "end_call\nskip_turn", ""),
            new SpecChange("criteria", "appointment_made: A time was agreed.", ""),
            new SpecChange("data", "age (integer): Age in years.", ""),
            new SpecChange(
                "knowledge",
                "Opening hours:\nWe are open from nine to five.\n\nNot on Sundays.",
                ""))
        .extracting(SpecChange::field)
        .containsExactly(
            "name",
            "language",
            "voice",
            "prompt",
            "firstMessage",
            "variables",
            "tools",
            "criteria",
            "data",
            "knowledge",
            "httpTools");
  }

  @Test
  void lineOfAToolNamesTheToolAndWhatTheAgentSays() {
    AgentSpec none = Specs.RECEPTION.withHttpTools(List.of());

    assertThat(SpecChange.between(none, Specs.RECEPTION))
        .containsExactly(
            new SpecChange(
                "httpTools",
                "",
                """
                order_state: Tells how far an order is.
                order_state: GET https://api.example.com/orders/{order}/state
                order_state, order (string): The order's number.
                order_state, days (integer, optional): How far back.
                order_state, detail (short | long, optional): How much."""));
  }
}
