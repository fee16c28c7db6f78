package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.ListProviderAgents.Found;
import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** AG-1, A4, A13: agents that were made at the provider. */
class ImportAgentTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Caller ADA = new Caller("ada", "Ada", ACME, "Acme", Set.of());
  private static final Caller EVE = new Caller("eve", "Eve", GLOBEX, "Globex", Set.of());
  private static final ProvidedFor THEIRS =
      ProvidedFor.calls(GLOBEX, AgentId.parse("019a0000-0000-7000-8000-0000000000f2"));
  private static final AgentSpec THERE = Specs.RECEPTION.withHttpTools(List.of());

  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final InMemoryDirectory directory = new InMemoryDirectory(workshop);
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final RecordedAudit audit = new RecordedAudit();
  private final MovingClock clock = new MovingClock();
  private final ReadAgents read = new ReadAgents(workshop, directory);
  private final EditAgent edit =
      new EditAgent(read, workshop, Tools.CHECK, audit, new IdGenerator(clock), clock);
  private final ElevenLabsSettings settings =
      new ElevenLabsSettings(
          new Configuration(
              name ->
                  name.equals("ELEVENLABS_OWNER")
                      ? Optional.of(ACME.toString())
                      : Optional.empty()));
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final AgentAccounts accounts = connected.over(settings);
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
  private final AccountOwner owner = new AccountOwner(settings, accounts);
  private final ListProviderAgents list =
      new ListProviderAgents(owner, accounts, provider, workshop);
  private final ImportAgent imports = new ImportAgent(owner, accounts, provider, workshop, edit);

  @Test
  void importedAgentIsADraftThatPublishesToTheVeryAgent() {
    provider.agents.put("agent_there", THERE);
    provider.notes.add(new ImportNote("knowledge-stays", "Prices.pdf"));

    ImportAgent.Imported made = imports.take(ADA, "agent_there");

    AgentId id = made.draft().id();
    assertThat(read.get(ACME, id).published()).isEmpty();
    assertThat(read.get(ACME, id).draft().spec()).isEqualTo(THERE);
    assertThat(made.notes()).isEqualTo(provider.notes);
    assertThat(audit.lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo("agent.created");
              assertThat(line.details())
                  .isEqualTo(Map.of("name", "Reception", "importedFrom", "agent_there"));
            });
    edit.change(ADA, id, 1, Specs.prompted("Be brief."));
    AgentVersion version = publish.publish(ADA, id, 2, "");
    assertThat(version.provided().id()).isEqualTo("agent_there");
    assertThat(provider.agents).isEqualTo(Map.of("agent_there", Specs.prompted("Be brief.")));
    provider.agents.put("agent_there", Specs.prompted("Changed there."));
    assertThat(new PullAgent(read, edit, provider).pull(ADA, id, 2).spec().prompt())
        .isEqualTo("Changed there.");
  }

  @Test
  void agentIsImportedOnce() {
    provider.agents.put("agent_there", THERE);
    AgentId id = imports.take(ADA, "agent_there").draft().id();

    assertThatThrownBy(() -> imports.take(ADA, "agent_there"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(AgentProblem.AGENT_ALREADY_IMPORTED);
              assertThat(problem.detail()).contains(id.toString());
            });
    edit.archive(ADA, id);
    Problems.refused(AgentProblem.AGENT_ALREADY_IMPORTED, () -> imports.take(ADA, "agent_there"));
    assertThat(workshop.listDrafts(ACME)).hasSize(1);
  }

  @Test
  void ofTwoWhoImportAtATimeOneIsToldOfTheOther() {
    provider.agents.put("agent_there", THERE);
    provider.meanwhile =
        () -> {
          provider.meanwhile = () -> {};
          imports.take(ADA, "agent_there");
        };

    Problems.refused(AgentProblem.AGENT_ALREADY_IMPORTED, () -> imports.take(ADA, "agent_there"));

    assertThat(workshop.listDrafts(ACME)).hasSize(1);
  }

  @Test
  void accountIsNobodysButItsOwners() {
    provider.agents.put("agent_there", THERE);

    Problems.refused(AgentProblem.AGENT_ACCOUNT_SHARED, () -> list.list(GLOBEX, "", "", 30));
    Problems.refused(AgentProblem.AGENT_ACCOUNT_SHARED, () -> imports.take(EVE, "agent_there"));
    assertThat(owner.is(ACME)).isTrue();
    assertThat(workshop.listDrafts(GLOBEX)).isEmpty();
  }

  /** A14: whoever connects an account owns it, and sees nothing of another. */
  @Test
  void ownAccountIsListedAndImportedFromByItsOrganization() {
    connected.connect(GLOBEX, "sandbox-key-of-globex", "", clock.instant());
    provider.agents.put("agent_shared", THERE);
    provider.agents.put("agent_globex", THERE);
    provider.accounts.put("agent_globex", AgentAccount.of(GLOBEX));

    assertThat(owner.is(GLOBEX)).isTrue();
    assertThat(list.list(GLOBEX, "", "", 30).agents())
        .extracting(Found::providerAgentId)
        .containsExactly("agent_globex");
    assertThat(list.list(ACME, "", "", 30).agents())
        .extracting(Found::providerAgentId)
        .containsExactly("agent_shared");
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> imports.take(ADA, "agent_globex"));
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> imports.take(EVE, "agent_shared"));
    assertThat(imports.take(EVE, "agent_globex").draft().provided())
        .isEqualTo(new ProvidedAgent(AgentAccount.of(GLOBEX), "agent_globex"));
    connected.remove(GLOBEX);
    Problems.refused(AgentProblem.AGENT_ACCOUNT_SHARED, () -> list.list(GLOBEX, "", "", 30));
  }

  /** A14: what one organization records or tags hides nothing in another's own account. */
  @Test
  void workspaceThatTwoConnectedIsImportedFromByBoth() {
    provider.agents.put("agent_there", THERE);
    provider.madeFor.put("agent_there", GLOBEX);
    connected.connect(ACME, "sandbox-key-of-acme", "", clock.instant());
    connected.connect(GLOBEX, "sandbox-key-of-globex", "", clock.instant());

    for (Caller caller : List.of(EVE, ADA)) {
      AgentAccount account = AgentAccount.of(caller.organization());
      provider.accounts.put("agent_there", account);
      assertThat(list.list(caller.organization(), "", "", 30).agents())
          .extracting(Found::agent)
          .containsExactly(Optional.empty());
      AgentDraft draft = imports.take(caller, "agent_there").draft();

      assertThat(draft.provided()).isEqualTo(new ProvidedAgent(account, "agent_there"));
      assertThat(list.list(caller.organization(), "", "", 30).agents())
          .extracting(Found::agent)
          .containsExactly(Optional.of(draft.id()));
      Problems.refused(
          AgentProblem.AGENT_ALREADY_IMPORTED, () -> imports.take(caller, "agent_there"));
    }
  }

  @Test
  void whatOthersMadeIsLikeNotThere() {
    AgentId theirs = edit.create(EVE, Specs.RECEPTION).id();
    String published = publish.publish(EVE, theirs, 1, "").provided().id();
    String unrecorded = provider.create(AgentAccount.DEFAULT, THEIRS, THERE).id();
    provider.agents.put("agent_there", THERE);
    AgentId ours = edit.create(ADA, Specs.RECEPTION).id();
    String own = publish.publish(ADA, ours, 1, "").provided().id();

    assertThat(list.list(ACME, "", "", 30).agents())
        .containsExactly(
            new Found("agent_there", "Reception", Optional.of(MovingClock.NOON), Optional.empty()),
            new Found(own, "Reception", Optional.of(MovingClock.NOON), Optional.of(ours)));
    for (String other : List.of(published, unrecorded, "agent_nobody")) {
      Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> imports.take(ADA, other));
    }
  }

  @Test
  void agentsAreListedPageByPage() {
    for (int others = 0; others < 7; others++) {
      provider.create(AgentAccount.DEFAULT, THEIRS, THERE);
    }
    provider.agents.put("agent_a", THERE);
    provider.agents.put("agent_b", THERE);

    ListProviderAgents.Page first = list.list(ACME, "Rec", "", 2);
    assertThat(first.agents()).extracting(Found::providerAgentId).containsExactly("agent_a");
    ListProviderAgents.Page second = list.list(ACME, "", first.next().orElseThrow(), 2);
    assertThat(second.agents()).extracting(Found::providerAgentId).containsExactly("agent_b");
    assertThat(second.next()).isEmpty();
    assertThat(list.list(ACME, "Nobody", "", 2).agents()).isEmpty();
  }

  @Test
  void manyOfOthersInARowEndTheSearchForOneThatIsShown() {
    for (int others = 0; others < 20; others++) {
      provider.create(AgentAccount.DEFAULT, THEIRS, THERE);
    }

    ListProviderAgents.Page page = list.list(ACME, "", "", 2);

    assertThat(page.agents()).isEmpty();
    assertThat(page.next()).contains("agent_11");
  }

  @Test
  void whatWeSayOtherwiseIsTold() {
    provider.agents.put(
        "agent_there",
        new AgentSpec(
            " Desk ",
            "pt-BR",
            "voice-1",
            "You are the desk of {{company}}. Ask {{guest_name}} for the room.",
            "Hello from {{system__called_number}}.",
            Map.of("company", "", "roomKey", "7", "floor", "2"),
            Set.of(),
            List.of(new Criterion("Room-Known", "Known."), new Criterion("polite", "Was polite.")),
            List.of(new DataPoint("Room", DataPoint.Kind.STRING, "The room.")),
            List.of()));

    ImportAgent.Imported made = imports.take(ADA, "agent_there");

    AgentSpec spec = made.draft().spec();
    assertThat(spec.name()).isEqualTo("Desk");
    assertThat(spec.language()).isEqualTo("pt");
    assertThat(spec.variables())
        .isEqualTo(Map.of("company", "company", "guest_name", "guest name", "floor", "2"));
    assertThat(spec.criteria()).containsExactly(new Criterion("polite", "Was polite."));
    assertThat(spec.data()).isEmpty();
    assertThat(made.notes())
        .extracting(ImportNote::code)
        .containsExactlyInAnyOrder(
            "language-changed",
            "variable-added",
            "variable-added",
            "variable-left",
            "criterion-left",
            "data-left");
    assertThat(made.notes())
        .extracting(ImportNote::message)
        .anySatisfy(
            words ->
                assertThat(words)
                    .isEqualTo(
                        "{{guest_name}} has no usual value there; here it is \"guest name\"."
                            + " Correct it before you publish."));
  }

  @Test
  void whatBreaksOurRulesIsNamedAndNothingIsCut() {
    provider.agents.put(
        "agent_there",
        AgentSpec.plain("x".repeat(81), "en", "y".repeat(20_001), "Hello {{guestName}}."));

    assertThatThrownBy(() -> imports.take(ADA, "agent_there"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(AgentProblem.AGENT_NOT_IMPORTABLE);
              assertThat(problem.errors())
                  .extracting(FieldError::field)
                  .containsExactly("name", "prompt", "firstMessage");
              assertThat(problem.detail())
                  .contains("name: Use at most 80", "prompt: Use at most 20000", "{{guestName}}");
            });
    assertThat(workshop.listDrafts(ACME)).isEmpty();
    assertThat(audit.lines).isEmpty();
  }

  @Test
  void whatCannotBeAnIdIsNotAskedFor() {
    for (String id : List.of("", " ", "../agents", "a/b", "x".repeat(65))) {
      Problems.refused(CommonProblem.INVALID_REQUEST, () -> imports.take(ADA, id));
    }
  }

  @Test
  void providerThatDoesNotAnswerIsSaid() {
    provider.failure = new ProviderUnavailable("HTTP 503");

    Problems.refused(AgentProblem.AGENT_PROVIDER_UNAVAILABLE, () -> list.list(ACME, "", "", 30));
    Problems.refused(
        AgentProblem.AGENT_PROVIDER_UNAVAILABLE, () -> imports.take(ADA, "agent_there"));
  }

  @Test
  void importedAgentsCountAsOthersDo() {
    for (int made = 0; made < EditAgent.MOST_AGENTS; made++) {
      edit.create(ADA, Specs.RECEPTION);
    }
    provider.agents.put("agent_there", THERE);

    Problems.refused(AgentProblem.TOO_MANY_AGENTS, () -> imports.take(ADA, "agent_there"));
  }
}
