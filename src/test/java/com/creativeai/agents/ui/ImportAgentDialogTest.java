package com.creativeai.agents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AccountOwner;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.EditAgent;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.FakeAgentProvider;
import com.creativeai.agents.ImportAgent;
import com.creativeai.agents.ImportNote;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.InMemoryDirectory;
import com.creativeai.agents.InMemoryWorkshop;
import com.creativeai.agents.ListProviderAgents;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.Tools;
import com.creativeai.identity.DemoOrganization;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MockPages;
import com.creativeai.platform.ui.SearchField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import elemental.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AG-1: agents of the provider are looked for and imported. */
@ExtendWith(MockPages.class)
class ImportAgentDialogTest {
  private static final OrganizationId OTHER =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");

  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final MovingClock clock = new MovingClock();
  private final ImportDesk desk = new ImportDesk();
  private final List<ImportAgent.Imported> imported = new ArrayList<>();
  private OrganizationId organization = DemoOrganization.ID;
  private Set<String> permissions = Set.of(Permissions.AGENTS_WRITE);

  @BeforeEach
  void furnish() {
    RouteConfiguration.forSessionScope().setRoute("agents/:agent", AgentView.class);
    desk.current =
        new CurrentCaller() {
          @Override
          public Optional<Caller> find() {
            return Optional.of(new Caller("ada", "Ada", organization, "Demo", permissions));
          }
        };
    EditAgent edit =
        new EditAgent(
            new ReadAgents(workshop, new InMemoryDirectory(workshop)),
            workshop,
            Tools.CHECK,
            new RecordedAudit(),
            new IdGenerator(clock),
            clock);
    AgentAccounts accounts = InMemoryAccounts.none();
    desk.owner = new AccountOwner(new ElevenLabsSettings(), accounts);
    desk.list = new ListProviderAgents(desk.owner, accounts, provider, workshop);
    desk.imports = new ImportAgent(desk.owner, accounts, provider, workshop, edit);
    provider.agents.put("agent_desk", AgentSpec.plain("Desk", "en", "Be kind.", "Hello."));
    provider.agents.put("agent_pier", AgentSpec.plain("Pier", "en", "Be brief.", "Ahoy."));
  }

  @Test
  void agentsAreShownAfterASkeletonAndSearchedByName() {
    ImportAgentDialog dialog = open();
    assertThat(words(dialog)).contains("Loading");
    arrive();

    assertThat(words(dialog)).contains("2 agents").doesNotContain("Loading");
    assertThat(_find(FoundRow.class)).hasSize(2);
    _setValue(_get(SearchField.class), "Pi");
    assertThat(words(dialog)).contains("Loading").doesNotContain("Desk");
    arrive();

    assertThat(_find(FoundRow.class)).hasSize(1);
    assertThat(_get(Button.class, spec -> spec.withText("Import")).getElement())
        .satisfies(
            button -> assertThat(button.getAttribute("aria-label")).isEqualTo("Import Pier"));
    _setValue(_get(SearchField.class), "Nobody");
    arrive();
    assertThat(_find(EmptyState.class)).hasSize(1);
  }

  @Test
  void importedAgentIsHereAfterwards() {
    open();
    arrive();

    _click(labelled("Import Desk"));

    assertThat(workshop.listDrafts(DemoOrganization.ID))
        .singleElement()
        .satisfies(draft -> assertThat(draft.spec().name()).isEqualTo("Desk"));
    _assertNone(ImportAgentDialog.class);
    assertThat(imported)
        .singleElement()
        .satisfies(made -> assertThat(made.draft().provided().id()).isEqualTo("agent_desk"));
    open();
    arrive();
    assertThat(_get(RouterLink.class, spec -> spec.withText("Already here")).getHref())
        .endsWith(workshop.listDrafts(DemoOrganization.ID).get(0).id().toString());
    assertThat(_find(Button.class, spec -> spec.withText("Import"))).hasSize(1);
  }

  @Test
  void whatCannotBeImportedIsSaidAndTheDialogStays() {
    provider.agents.put("agent_mute", AgentSpec.plain("Mute", "en", "", ""));
    open();
    arrive();

    _click(labelled("Import Mute"));

    String told = "Correct it at the provider first. prompt: Say what the agent should do.";
    assertThat(_find(Span.class, spec -> spec.withText(told))).hasSize(1);
    assertThat(_find(ImportAgentDialog.class)).hasSize(1);
    assertThat(labelled("Import Mute").isEnabled()).isTrue();
  }

  @Test
  void providerThatDoesNotAnswerIsAskedAgain() {
    provider.failure = new ProviderUnavailable("HTTP 503");
    open();
    arrive();
    assertThat(_find(ErrorState.class)).hasSize(1);

    provider.failure = null;
    _click(_get(Button.class, spec -> spec.withText("Try again")));
    arrive();

    assertThat(_find(FoundRow.class)).hasSize(2);
  }

  @Test
  void furtherPagesAreAddedToWhatIsShown() {
    for (int more = 0; more < 40; more++) {
      provider.agents.put("agent_" + more, AgentSpec.plain("More", "en", "Be kind.", ""));
    }
    open();
    arrive();
    assertThat(_find(FoundRow.class)).hasSize(30);

    Button more = _get(Button.class, spec -> spec.withText("Show more"));
    _click(more);

    assertThat(_find(FoundRow.class)).hasSize(42);
    assertThat(more.isVisible()).isFalse();
  }

  @Test
  void onlyWhoMayImportIsOfferedIt() {
    assertThat(desk.mayImport()).isTrue();
    permissions = Set.of(Permissions.AGENTS_READ);
    assertThat(desk.mayImport()).isFalse();
    permissions = Set.of(Permissions.AGENTS_WRITE);
    organization = OTHER;
    assertThat(desk.mayImport()).isFalse();
  }

  @Test
  void whoLostTheRoleIsRefused() {
    open();
    arrive();
    permissions = Set.of(Permissions.AGENTS_READ);

    _click(labelled("Import Desk"));

    assertThat(workshop.listDrafts(DemoOrganization.ID)).isEmpty();
  }

  @Test
  void notesAreAList() {
    UI.getCurrent()
        .add(
            new ImportNotesCard(List.of(new ImportNote("tools-lost", "<b>show_map</b> is lost."))));

    assertThat(_get(ListItem.class).getText()).isEqualTo("<b>show_map</b> is lost.");
  }

  private ImportAgentDialog open() {
    ImportAgentDialog dialog = new ImportAgentDialog(desk, imported::add);
    dialog.open();
    UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return dialog;
  }

  /** The browser has shown what was sent, and says so. */
  private static void arrive() {
    UI ui = UI.getCurrent();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .filter(asked -> asked.getInvocation().getExpression().contains("return true"))
        .forEach(asked -> asked.complete(Json.create(true)));
  }

  private static String words(Component component) {
    StringBuilder all = new StringBuilder(component.getElement().getText());
    component.getChildren().forEach(child -> all.append(' ').append(words(child)));
    return all.toString();
  }

  private static Button labelled(String label) {
    return _find(Button.class).stream()
        .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
        .findFirst()
        .orElseThrow();
  }
}
