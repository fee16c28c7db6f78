package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A1, A5, A7: what every workshop does. */
public abstract class AgentWorkshopContract {
  protected static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  protected static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  protected static final AgentId ID = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");
  private static final String THEIR_NEXT = "019a0000-0000-7000-8000-0000000000f4";
  private static final Instant NOON = MovingClock.NOON;
  private static final Instant LONG_AGO = NOON.minus(Duration.ofMinutes(1));

  protected abstract AgentWorkshop workshop();

  @Test
  void draftIsFoundInItsOrganizationOnly() {
    workshop().addDraft(ACME, draft(1, "Be kind."));

    assertThat(workshop().findDraft(ACME, ID)).contains(draft(1, "Be kind."));
    assertThat(workshop().listDrafts(ACME)).containsExactly(draft(1, "Be kind."));
    assertThat(workshop().findDraft(GLOBEX, ID)).isEmpty();
    assertThat(workshop().listDrafts(GLOBEX)).isEmpty();
    assertThat(workshop().replaceDraft(GLOBEX, draft(2, "Taken over."))).isFalse();
    assertThat(workshop().beginPublishing(GLOBEX, ID, 1, NOON, LONG_AGO)).isFalse();
  }

  @Test
  void ofTwoChangesOfOneRevisionTheFirstHolds() {
    workshop().addDraft(ACME, draft(1, "Be kind."));

    assertThat(workshop().replaceDraft(ACME, draft(2, "Be brief."))).isTrue();
    assertThat(workshop().replaceDraft(ACME, draft(2, "Be long."))).isFalse();
    assertThat(workshop().addDraft(ACME, draft(1, "Be new."))).isFalse();

    assertThat(workshop().findDraft(ACME, ID)).contains(draft(2, "Be brief."));
  }

  @Test
  void onePublishesAtATimeUnlessItTakesTooLong() {
    workshop().addDraft(ACME, draft(1, "Be kind."));

    assertThat(workshop().beginPublishing(ACME, ID, 2, NOON, LONG_AGO)).isFalse();
    assertThat(workshop().beginPublishing(ACME, ID, 1, NOON, LONG_AGO)).isTrue();
    assertThat(workshop().beginPublishing(ACME, ID, 1, NOON, LONG_AGO)).isFalse();
    Instant later = NOON.plus(Duration.ofMinutes(2));
    assertThat(workshop().beginPublishing(ACME, ID, 1, later, NOON.plusMillis(1))).isTrue();
    workshop().endPublishing(ACME, ID);
    assertThat(workshop().beginPublishing(ACME, ID, 1, later, LONG_AGO)).isTrue();
  }

  /** A13. */
  @Test
  void noTwoDraftsStandForTheSameAgentAtTheProvider() {
    AgentId other = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    AgentId third = AgentId.parse("019a0000-0000-7000-8000-0000000000f3");

    assertThat(workshop().addDraft(ACME, draft(ID, ACME, "agent_1"))).isTrue();
    assertThat(workshop().addDraft(ACME, draft(other, ACME, "agent_1"))).isFalse();
    assertThat(workshop().addDraft(GLOBEX, draft(third, GLOBEX, "agent_1"))).isFalse();
    assertThat(workshop().addDraft(ACME, draft(other, ACME, ""))).isTrue();
    assertThat(workshop().addDraft(GLOBEX, draft(third, GLOBEX, ""))).isTrue();
    workshop().keepProvided(GLOBEX, third, ProvidedAgent.inDefault("agent_3"));

    assertThat(workshop().findDraft(ACME, ID).orElseThrow().provided().id()).isEqualTo("agent_1");
    assertThat(workshop().findDraft(ACME, other).orElseThrow().provided().id()).isEmpty();
    assertThat(
            workshop()
                .findProvided(ACME, AgentAccount.DEFAULT, List.of("agent_1", "agent_2", "agent_3")))
        .isEqualTo(Map.of("agent_1", Optional.of(ID), "agent_3", Optional.empty()));
    assertThat(workshop().findProvided(ACME, AgentAccount.DEFAULT, List.of())).isEmpty();
  }

  /** A13, A14. */
  @Test
  void draftsOfSeveralAccountsStandForTheSameAgent() {
    AgentId theirs = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    AgentId third = AgentId.parse("019a0000-0000-7000-8000-0000000000f3");
    AgentAccount ofAcme = AgentAccount.of(ACME);
    AgentAccount ofGlobex = AgentAccount.of(GLOBEX);

    assertThat(workshop().addDraft(ACME, draft(ID, ACME, ofAcme))).isTrue();
    assertThat(workshop().addDraft(ACME, draft(third, ACME, ofAcme))).isFalse();
    assertThat(workshop().addDraft(GLOBEX, draft(theirs, GLOBEX, ofGlobex))).isTrue();
    assertThat(workshop().findProvided(GLOBEX, AgentAccount.DEFAULT, List.of("agent_1"))).isEmpty();
    assertThat(workshop().addDraft(GLOBEX, draft(third, GLOBEX, AgentAccount.DEFAULT))).isTrue();

    assertThat(workshop().findProvided(ACME, ofAcme, List.of("agent_1")))
        .isEqualTo(Map.of("agent_1", Optional.of(ID)));
    assertThat(workshop().findProvided(GLOBEX, ofGlobex, List.of("agent_1")))
        .isEqualTo(Map.of("agent_1", Optional.of(theirs)));
    assertThat(workshop().findProvided(ACME, AgentAccount.DEFAULT, List.of("agent_1")))
        .isEqualTo(Map.of("agent_1", Optional.empty()));
    workshop().keepProvided(GLOBEX, theirs, ProvidedAgent.inDefault("agent_2"));
    assertThat(workshop().findProvided(GLOBEX, ofGlobex, List.of("agent_1", "agent_2"))).isEmpty();
    assertThat(workshop().addDraft(GLOBEX, draft(AgentId.parse(THEIR_NEXT), GLOBEX, ofGlobex)))
        .isTrue();
  }

  @Test
  void publishingAndArchivingLeaveTheDraftItself() {
    workshop().addDraft(ACME, draft(1, "Be kind."));
    workshop().keepProvided(ACME, ID, ProvidedAgent.inDefault("agent_1"));
    workshop().published(ACME, ID, 1);
    workshop().archive(ACME, ID);

    AgentDraft archived = workshop().findDraft(ACME, ID).orElseThrow();
    assertThat(archived.isChanged()).isFalse();
    assertThat(archived.archived()).isTrue();
    assertThat(archived.provided().id()).isEqualTo("agent_1");

    workshop().replaceDraft(ACME, draft(2, "Be brief."));
    assertThat(workshop().findDraft(ACME, ID).orElseThrow().isChanged()).isTrue();
    workshop().published(ACME, ID, 2);
    assertThat(workshop().findDraft(ACME, ID).orElseThrow().archived()).isFalse();
    assertThat(workshop().findDraft(ACME, ID).orElseThrow().provided().id()).isEqualTo("agent_1");
  }

  /** A14: what says nothing is in the default account; an own one is the organization's. */
  @Test
  void ownAccountIsKeptWithTheAgent() {
    ProvidedAgent own = new ProvidedAgent(AgentAccount.of(ACME), "agent_own");
    workshop().addDraft(ACME, draft(ID, ACME, "agent_1"));

    workshop().keepProvided(ACME, ID, own);
    assertThat(workshop().findDraft(ACME, ID).orElseThrow().provided()).isEqualTo(own);
    AgentVersion version =
        new AgentVersion(ID, ACME, 1, Specs.RECEPTION, own, Optional.of(NOON), NOON, "user-1", "");
    workshop().addVersion(ACME, version);
    assertThat(workshop().findVersion(ACME, ID, 1)).contains(version);

    workshop().keepProvided(ACME, ID, ProvidedAgent.inDefault("agent_2"));
    assertThat(workshop().findDraft(ACME, ID).orElseThrow().provided())
        .isEqualTo(ProvidedAgent.inDefault("agent_2"));
  }

  @Test
  void versionsNeverChange() {
    assertThat(workshop().addVersion(ACME, version(1, "Be kind."))).isTrue();
    assertThat(workshop().addVersion(ACME, version(1, "Be brief."))).isFalse();
    assertThat(workshop().addVersion(ACME, version(2, "Be brief."))).isTrue();

    assertThat(workshop().listVersions(ACME, ID))
        .containsExactly(version(2, "Be brief."), version(1, "Be kind."));
    assertThat(workshop().findVersion(ACME, ID, 1)).contains(version(1, "Be kind."));
    assertThat(workshop().findVersion(ACME, ID, 3)).isEmpty();
    assertThat(workshop().findVersion(GLOBEX, ID, 1)).isEmpty();
    assertThat(workshop().listVersions(GLOBEX, ID)).isEmpty();
  }

  private static AgentDraft draft(AgentId id, OrganizationId organization, String provided) {
    return draft(id, organization, ProvidedAgent.inDefault(provided));
  }

  private static AgentDraft draft(AgentId id, OrganizationId organization, AgentAccount account) {
    return draft(id, organization, new ProvidedAgent(account, "agent_1"));
  }

  private static AgentDraft draft(AgentId id, OrganizationId organization, ProvidedAgent provided) {
    return new AgentDraft(id, organization, 1, 0, Specs.RECEPTION, provided, false, NOON, "user-1");
  }

  private static AgentDraft draft(long revision, String prompt) {
    return new AgentDraft(
        ID, ACME, revision, 0, Specs.prompted(prompt), ProvidedAgent.NONE, false, NOON, "user-1");
  }

  private static AgentVersion version(int number, String prompt) {
    return new AgentVersion(
        ID,
        ACME,
        number,
        Specs.prompted(prompt),
        ProvidedAgent.inDefault("agent_1"),
        Optional.empty(),
        NOON,
        "user-1",
        "Shorter.");
  }
}
