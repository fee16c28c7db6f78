package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A1, A2, A5 to A8: from a draft to what calls speak with. */
class AgentsAtWorkTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Caller ADA = new Caller("ada", "Ada", ACME, "Acme", Set.of());
  private static final Caller EVE = new Caller("eve", "Eve", GLOBEX, "Globex", Set.of());
  private static final AgentId SEEDED = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");

  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final InMemoryDirectory directory = new InMemoryDirectory(workshop);
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final RecordedAudit audit = new RecordedAudit();
  private final MovingClock clock = new MovingClock();
  private final ReadAgents read = new ReadAgents(workshop, directory);
  private final EditAgent edit =
      new EditAgent(read, workshop, Tools.CHECK, audit, new IdGenerator(clock), clock);
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final AgentAccounts accounts = connected.over(new ElevenLabsSettings());
  private final PublishAgent publish =
      new PublishAgent(
          read,
          workshop,
          directory,
          provider,
          accounts,
          new InMemorySecrets().tools(audit, clock),
          audit,
          clock);
  private final PullAgent pull = new PullAgent(read, edit, provider);

  @Test
  void callsKnowAnAgentOnceItIsPublished() {
    AgentDraft draft = edit.create(ADA, Specs.RECEPTION);
    assertThat(directory.list(ACME)).isEmpty();
    assertThat(read.get(ACME, draft.id()).published()).isEmpty();

    AgentVersion version = publish.publish(ADA, draft.id(), 1, "The first one.");

    assertThat(version.number()).isEqualTo(1);
    assertThat(directory.list(ACME)).containsExactly(version.toAgent());
    assertThat(provider.agents).containsEntry(version.provided().id(), Specs.RECEPTION);
    assertThat(read.get(ACME, draft.id()).draft().isChanged()).isFalse();
    assertThat(audit.actions()).containsExactly("agent.created", "agent.published");
  }

  @Test
  void callsGoOnWithThePublishedVersionWhileSomebodyEdits() {
    AgentId id = published();

    edit.change(ADA, id, 1, Specs.prompted("Be brief."));

    assertThat(directory.find(ACME, id).orElseThrow().prompt()).isEqualTo(Specs.RECEPTION.prompt());
    assertThat(read.get(ACME, id).draft().isChanged()).isTrue();
    AgentVersion second = publish.publish(ADA, id, 2, "");
    assertThat(second.number()).isEqualTo(2);
    assertThat(provider.agents).hasSize(1).containsValue(Specs.prompted("Be brief."));
    assertThat(provider.provided).hasSize(2).containsOnly(ProvidedFor.calls(ACME, id));
    assertThat(read.versions(ACME, id)).extracting(AgentVersion::number).containsExactly(2, 1);
  }

  @Test
  void mistakesOfAgentAndToolsAreSaidInOneRound() {
    AgentSpec wrong = Specs.prompted(" ").withHttpTools(List.of(Tools.named("end_call")));
    AgentId id = edit.create(ADA, Specs.RECEPTION).id();

    for (Runnable asked :
        List.<Runnable>of(() -> edit.create(ADA, wrong), () -> edit.change(ADA, id, 1, wrong))) {
      assertThatThrownBy(asked::run)
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused ->
                  assertThat(refused.errors())
                      .extracting(FieldError::field)
                      .containsExactly("prompt", "httpTools[0].name"));
    }
  }

  @Test
  void changeOfAnOlderRevisionIsRefused() {
    AgentId id = edit.create(ADA, Specs.RECEPTION).id();
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));

    Problems.refused(
        AgentProblem.AGENT_CHANGED, () -> edit.change(ADA, id, 1, Specs.prompted("Be long.")));
    Problems.refused(AgentProblem.AGENT_CHANGED, () -> publish.publish(ADA, id, 1, ""));
    assertThat(read.get(ACME, id).draft().spec().prompt()).isEqualTo("Be brief.");
  }

  @Test
  void nothingNewIsNotPublished() {
    AgentId id = published();

    Problems.refused(AgentProblem.AGENT_UNCHANGED, () -> publish.publish(ADA, id, 1, ""));
    Problems.refused(
        CommonProblem.INVALID_REQUEST, () -> publish.publish(ADA, id, 1, "x".repeat(201)));
  }

  @Test
  void agentThatManyShareAtTheProviderGetsOneOfItsOwn() {
    Agent seeded =
        new Agent(
            SEEDED,
            ACME,
            1,
            "Concierge",
            ProvidedAgent.inDefault("agent_shared"),
            "en",
            "Be kind.",
            "Hello.");
    directory.save(ACME, seeded);
    provider.agents.put("agent_shared", Specs.RECEPTION);

    edit.change(ADA, SEEDED, 0, Specs.prompted("Be brief."));
    AgentVersion version = publish.publish(ADA, SEEDED, 1, "");

    assertThat(version.provided().id()).isNotEqualTo("agent_shared");
    assertThat(provider.agents).containsEntry("agent_shared", Specs.RECEPTION);
  }

  /** A14: old versions speak where they were made; the next one is made in the own account. */
  @Test
  void publishingMovesAnAgentToTheOwnAccountAndBack() {
    AgentId id = published();
    ProvidedAgent shared = directory.find(ACME, id).orElseThrow().provided();
    clock.advance(Duration.ofMinutes(1));
    connected.connect(ACME, "sandbox-key-of-acme", "", clock.instant());
    assertThat(directory.find(ACME, id).orElseThrow().provided()).isEqualTo(shared);
    assertThat(publish.isPublishable(read.get(ACME, id))).isTrue();
    clock.advance(Duration.ofMinutes(1));

    ProvidedAgent own = publish.publish(ADA, id, 1, "").provided();

    assertThat(own.account()).isEqualTo(AgentAccount.of(ACME));
    assertThat(own.id()).isNotEqualTo(shared.id());
    assertThat(provider.agents).containsKeys(shared.id(), own.id());
    assertThat(directory.find(ACME, id).orElseThrow().provided()).isEqualTo(own);
    Problems.refused(AgentProblem.AGENT_UNCHANGED, () -> publish.publish(ADA, id, 1, ""));
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));
    assertThat(publish.publish(ADA, id, 2, "").provided()).as("the very agent").isEqualTo(own);

    connected.remove(ACME);
    AgentVersion back = publish.publish(ADA, id, 2, "");
    assertThat(back.provided().account()).isEqualTo(AgentAccount.DEFAULT);
    assertThat(read.get(ACME, id).draft().provided()).isEqualTo(back.provided());
  }

  /** Perhaps of another account, where no agent of the old one is. */
  @Test
  void newKeyLetsAgentsBePublishedAgain() {
    connected.connect(ACME, "sandbox-key-of-acme", "", clock.instant());
    AgentId id = published();
    ProvidedAgent first = directory.find(ACME, id).orElseThrow().provided();
    clock.advance(Duration.ofMinutes(1));
    connected.connect(ACME, "sandbox-other-key-of-acme", "", clock.instant());
    provider.agents.remove(first.id());

    AgentVersion second = publish.publish(ADA, id, 1, "");

    assertThat(second.provided().account()).isEqualTo(AgentAccount.of(ACME));
    assertThat(second.provided()).isNotEqualTo(first);
  }

  /** A14: whoever connects, replaces or disconnects meanwhile can publish again at once. */
  @Test
  void publicationThatRacesAnAccountLeavesNoAgentInTheWrongOne() {
    Instant decided = clock.instant();
    clock.advance(Duration.ofSeconds(1));
    provider.meanwhile = () -> connected.connect(ACME, "sandbox-key-of-acme", "", decided);
    AgentId id = published();
    assertThat(publish.isPublishable(read.get(ACME, id))).as("connected").isTrue();

    clock.advance(Duration.ofSeconds(1));
    provider.meanwhile =
        () -> connected.connect(ACME, "sandbox-other-key-of-acme", "", clock.instant());
    publish.publish(ADA, id, 1, "");
    assertThat(publish.isPublishable(read.get(ACME, id))).as("replaced").isTrue();

    provider.agents.clear();
    provider.meanwhile = () -> connected.remove(ACME);
    publish.publish(ADA, id, 1, "");
    assertThat(publish.isPublishable(read.get(ACME, id))).as("disconnected").isTrue();

    provider.meanwhile = () -> {};
    assertThat(publish.publish(ADA, id, 1, "").provided().account())
        .isEqualTo(AgentAccount.DEFAULT);
    assertThat(publish.isPublishable(read.get(ACME, id))).isFalse();
  }

  @Test
  void seededAgentIsPublishedToTheOwnAccountBeforeAnybodyWorkedOnIt() {
    AgentVersion seeded =
        new AgentVersion(
            SEEDED,
            ACME,
            1,
            Specs.RECEPTION,
            ProvidedAgent.inDefault("agent_shared"),
            Optional.empty(),
            clock.instant(),
            AgentVersion.SYSTEM,
            "");
    workshop.addVersion(ACME, seeded);
    directory.save(ACME, seeded.toAgent());
    clock.advance(Duration.ofMinutes(1));
    connected.connect(ACME, "sandbox-key-of-acme", "", clock.instant());

    assertThat(publish.publish(ADA, SEEDED, 0, "").provided().account())
        .isEqualTo(AgentAccount.of(ACME));
  }

  @Test
  void pullFromADisconnectedAccountSaysToPublishAgain() {
    connected.connect(ACME, "sandbox-key-of-acme", "", clock.instant());
    AgentId id = published();
    connected.remove(ACME);
    provider.failure = new ProviderRejected(AgentAccounts.GONE, "agent-account-gone: Publish.");

    Problems.refused(AgentProblem.AGENT_ACCOUNT_GONE, () -> pull.pull(ADA, id, 1));
  }

  @Test
  void providerThatFailsChangesNothing() {
    AgentId id = published();
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));

    provider.failure = new ProviderRejected("422", "HTTP 422 no such voice");
    Problems.refused(AgentProblem.AGENT_REFUSED, () -> publish.publish(ADA, id, 2, ""));
    provider.failure = new ProviderUnavailable("HTTP 503");
    Problems.refused(
        AgentProblem.AGENT_PROVIDER_UNAVAILABLE, () -> publish.publish(ADA, id, 2, ""));

    assertThat(read.versions(ACME, id)).hasSize(1);
    assertThat(directory.find(ACME, id).orElseThrow().version()).isEqualTo(1);
    provider.failure = null;
    assertThat(publish.publish(ADA, id, 2, "").number()).isEqualTo(2);
  }

  @Test
  void agentThatIsGoneAtTheProviderIsMadeAnew() {
    AgentId id = published();
    provider.agents.clear();
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));

    publish.publish(ADA, id, 2, "");

    assertThat(provider.agents).containsKey(directory.find(ACME, id).orElseThrow().provided().id());
  }

  @Test
  void whatBrokeBeforeTheDirectoryIsMendedByPublishingAgain() {
    AgentId id = published();
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));
    directory.broken = true;
    assertThat(Problems.outcome(() -> tryPublishing(id))).isEqualTo("done");
    assertThat(directory.find(ACME, id).orElseThrow().version()).isEqualTo(1);
    directory.broken = false;

    publish.publish(ADA, id, 2, "");

    assertThat(directory.find(ACME, id).orElseThrow().prompt()).isEqualTo("Be brief.");
  }

  @Test
  void oldVersionIsRestoredAsADraft() {
    AgentId id = published();
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));
    publish.publish(ADA, id, 2, "");

    AgentDraft restored = edit.restore(ADA, id, 2, 1);

    assertThat(restored.spec()).isEqualTo(Specs.RECEPTION);
    assertThat(directory.find(ACME, id).orElseThrow().prompt()).isEqualTo("Be brief.");
    Problems.refused(AgentProblem.AGENT_VERSION_NOT_FOUND, () -> edit.restore(ADA, id, 3, 9));
  }

  @Test
  void archivedAgentIsNotChosenUntilItIsPublishedAgain() {
    AgentId id = published();

    edit.archive(ADA, id);
    edit.archive(ADA, id);

    assertThat(directory.findChoosable(ACME, id)).isEmpty();
    assertThat(directory.find(ACME, id)).as("for calls under way").isPresent();
    assertThat(audit.actions()).containsOnlyOnce("agent.archived");
    publish.publish(ADA, id, 1, "");
    assertThat(directory.findChoosable(ACME, id)).isPresent();
  }

  @Test
  void seededAgentCanBeArchivedBeforeAnybodyWorkedOnIt() {
    directory.save(
        ACME,
        new Agent(
            SEEDED,
            ACME,
            1,
            "Concierge",
            ProvidedAgent.inDefault("agent_shared"),
            "en",
            "Be kind.",
            "Hi."));

    edit.archive(ADA, SEEDED);

    assertThat(directory.list(ACME)).isEmpty();
    assertThat(read.list(ACME))
        .singleElement()
        .satisfies(worked -> assertThat(worked.draft().archived()).isTrue());
  }

  @Test
  void changeAtTheProviderBecomesTheDraft() {
    AgentId id = published();
    assertThat(pull.pull(ADA, id, 1).revision()).as("nothing new").isEqualTo(1);
    provider.agents.replaceAll((any, spec) -> Specs.prompted("Changed there."));

    AgentDraft pulled = pull.pull(ADA, id, 1);

    assertThat(pulled.spec().prompt()).isEqualTo("Changed there.");
    assertThat(pulled.isChanged()).isTrue();
    AgentId fresh = edit.create(ADA, Specs.RECEPTION).id();
    Problems.refused(AgentProblem.AGENT_REFUSED, () -> pull.pull(ADA, fresh, 1));
  }

  @Test
  void otherOrganizationFindsNothing() {
    AgentId id = published();

    for (Runnable asked :
        List.<Runnable>of(
            () -> read.get(GLOBEX, id),
            () -> read.versions(GLOBEX, id),
            () -> read.version(GLOBEX, id, 1),
            () -> edit.change(EVE, id, 1, Specs.RECEPTION),
            () -> edit.restore(EVE, id, 1, 1),
            () -> edit.archive(EVE, id),
            () -> publish.publish(EVE, id, 1, ""),
            () -> pull.pull(EVE, id, 1))) {
      Problems.refused(AgentProblem.AGENT_NOT_FOUND, asked::run);
    }
    assertThat(read.list(GLOBEX)).isEmpty();
  }

  @Test
  void agentsAreLimited() {
    for (int made = 0; made < EditAgent.MOST_AGENTS; made++) {
      edit.create(ADA, Specs.RECEPTION);
    }

    Problems.refused(AgentProblem.TOO_MANY_AGENTS, () -> edit.create(ADA, Specs.RECEPTION));
  }

  private AgentId published() {
    AgentId id = edit.create(ADA, Specs.RECEPTION).id();
    publish.publish(ADA, id, 1, "");
    return id;
  }

  private void tryPublishing(AgentId id) {
    try {
      publish.publish(ADA, id, 2, "");
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("the directory cannot be reached");
    }
  }
}
