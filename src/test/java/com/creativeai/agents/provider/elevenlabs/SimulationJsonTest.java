package com.creativeai.agents.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Specs;
import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.SimulatedTalk;
import com.creativeai.agents.suite.SimulatedTalk.Finding;
import com.creativeai.agents.suite.Tests;
import com.creativeai.agents.suite.Verdict.Judgement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** AE6: simulated conversations in the vendor's words. */
class SimulationJsonTest {
  @Test
  void personaIsAPromptAndToolsAreNotUsed() {
    JsonNode request = SimulationJson.request(Tests.HURRIED.persona(), Specs.RECEPTION, 10);
    JsonNode specification = request.path("simulation_specification");

    assertThat(request.path("new_turns_limit").asInt()).isEqualTo(10);
    assertThat(specification.at("/simulated_user_config/language").asText()).isEqualTo("en");
    assertThat(specification.at("/simulated_user_config/prompt/prompt").asText())
        .contains("Who you are: Anna Berg, owns a house.\n")
        .contains("What you want: Book a visit.\n")
        .contains("How you behave: In a hurry.\n");
    assertThat(specification.at("/tool_mock_config/order_state/default_return_value").asText())
        .isEqualTo("Done.");
    assertThat(specification.at("/dynamic_variables").has("system__caller_id")).isTrue();
  }

  @Test
  void answerIsReadWithWhatItLeavesOut() throws Exception {
    SimulatedTalk talk =
        SimulationJson.talk(
            new ObjectMapper()
                .readTree(
                    """
                    {"simulated_conversation": [
                       {"role": "agent", "message": "Hello.", "time_in_call_secs": 0},
                       {"role": "user", "message": " Book it. ", "time_in_call_secs": 2},
                       {"role": "agent", "message": null, "time_in_call_secs": 3,
                        "tool_calls": [{"tool_name": "book", "request_id": "r1"}],
                        "tool_results": [{"request_id": "r1", "result_value": "Done."}]},
                       {"role": "agent", "message": "Booked.", "time_in_call_secs": 4}],
                     "analysis": {"transcript_summary": "It was booked.",
                       "evaluation_criteria_results": {
                         "a": {"result": "success", "rationale": "Yes."},
                         "b": {"result": "failure", "rationale": "No."},
                         "c": {"result": "unknown", "rationale": null}}}}"""));

    assertThat(talk.lines())
        .containsExactly(
            new Line(Line.Who.AGENT, 0, "", "Hello."),
            new Line(Line.Who.PERSONA, 2, "", "Book it."),
            new Line(Line.Who.TOOL, 3, "book", "Done."),
            new Line(Line.Who.AGENT, 4, "", "Booked."));
    assertThat(talk.findings())
        .containsEntry("a", new Finding(Judgement.MET, "Yes."))
        .containsEntry("b", new Finding(Judgement.NOT_MET, "No."))
        .containsEntry("c", new Finding(Judgement.UNKNOWN, ""));
    assertThat(talk.summary()).isEqualTo("It was booked.");
    assertThat(SimulationJson.talk(new ObjectMapper().createObjectNode()).lines()).isEmpty();
  }
}
