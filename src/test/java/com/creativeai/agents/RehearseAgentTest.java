package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Problems;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AG-2: the words of a draft and of versions, spoken by the published one. */
class RehearseAgentTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId ID = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");

  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final InMemoryDirectory directory = new InMemoryDirectory(workshop);
  private final RehearseAgent rehearsals =
      new RehearseAgent(
          new ReadAgents(workshop, directory), new FakeAgentProvider(), InMemoryAccounts.none());

  @BeforeEach
  void work() {
    workshop.addDraft(ACME, draft(false));
    workshop.addVersion(ACME, version(1, "Be brief."));
  }

  @Test
  void publishedVersionSpeaksAsItIs() {
    directory.save(ACME, version(2, "Be kind.").toAgent());

    assertThat(rehearsals.words(ACME, ID, 2))
        .isEqualTo(
            new RehearseAgent.Words(ProvidedAgent.inDefault("agent_7"), "", "", "", Map.of()));
  }

  @Test
  void draftAndOlderVersionsLendItTheirWords() {
    directory.save(ACME, version(2, "Be kind.").toAgent());

    RehearseAgent.Words draft = rehearsals.words(ACME, ID, RehearseAgent.DRAFT);
    assertThat(draft.provided().id()).isEqualTo("agent_7");
    assertThat(draft.prompt()).isEqualTo(Specs.RECEPTION.prompt() + " + 1");
    assertThat(draft.firstMessage()).isEqualTo(Specs.RECEPTION.firstMessage());
    assertThat(draft.variables()).isEqualTo(Specs.RECEPTION.variables());
    assertThat(rehearsals.words(ACME, ID, 1).prompt()).isEqualTo("Be brief. + 1");
  }

  @Test
  void whatIsNotThereIsRefused() {
    Problems.refused(
        CommonProblem.INVALID_REQUEST, () -> rehearsals.words(ACME, ID, RehearseAgent.DRAFT));
    directory.save(ACME, version(2, "Be kind.").toAgent());
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> rehearsals.words(GLOBEX, ID, 2));
    Problems.refused(AgentProblem.AGENT_VERSION_NOT_FOUND, () -> rehearsals.words(ACME, ID, 9));
  }

  private static AgentDraft draft(boolean archived) {
    return new AgentDraft(
        ID,
        ACME,
        3,
        2,
        Specs.RECEPTION,
        ProvidedAgent.inDefault("agent_7"),
        archived,
        Instant.EPOCH,
        "ada");
  }

  private static AgentVersion version(int number, String prompt) {
    return new AgentVersion(
        ID,
        ACME,
        number,
        Specs.prompted(prompt),
        ProvidedAgent.inDefault("agent_7"),
        Optional.empty(),
        Instant.EPOCH,
        "ada",
        "");
  }
}
