package com.creativeai.agents.ui;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentProblem;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.ImportNote;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.agents.SpecChange;
import com.creativeai.agents.TryTool;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works on one agent (AG-1). */
@Route(value = "agents/:" + AgentView.AGENT, layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.AGENTS_WRITE)
@CssImport("./views/agents.css")
public class AgentView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  static final String AGENT = "agent";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentView.class.getName());

  private final transient AgentDesk desk;
  private final AgentForm form = new AgentForm(this::touched, new Bench());
  private final VersionsCard versions;
  private final TestsCard tests;
  private final AgentActions actions = new AgentActions(this::save, this::askPublish);
  private transient @Nullable Worked shown;
  private boolean publishable;
  private transient List<KeptSecret> secrets = List.of();
  private transient List<ImportNote> notes = List.of();
  private String title = Texts.get("agents.title");

  @Inject
  public AgentView(AgentDesk desk, SuiteDesk suites) {
    this.desk = desk;
    tests = new TestsCard(suites);
    versions = new VersionsCard(desk, form::spec, this::askRestore);
    addClassNames("cai-page", "agents-page");
  }

  /** Where an agent is worked on. */
  static RouteParameters address(AgentId id) {
    return new RouteParameters(AGENT, id.toString());
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    notes = List.of();
    open(event.getRouteParameters().get(AGENT).orElse(""));
  }

  /** What was written is not lost without a word. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (isTouched()) {
      BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
      ConfirmDialog dialog = new ConfirmDialog();
      dialog.setHeader(Texts.get("agents.leave"));
      dialog.setText(Texts.get("agents.leave.sentence"));
      dialog.setCancelable(true);
      dialog.setCancelText(Texts.get("agents.leave.stay"));
      dialog.setConfirmText(Texts.get("agents.leave.go"));
      dialog.setConfirmButtonTheme("error primary");
      dialog.addConfirmListener(confirmed -> leave.proceed());
      dialog.open();
    }
  }

  /** Says what became otherwise when the agent was imported, as long as the page stands open. */
  void tell(List<ImportNote> told) {
    notes = told;
    load(known().draft().id());
    Toasts.success(Texts.get("agents.imported"));
  }

  private void open(String id) {
    removeAll();
    try {
      load(AgentId.parse(id));
    } catch (IllegalArgumentException notAnId) {
      miss();
    } catch (ProblemException refused) {
      if (refused.type() != AgentProblem.AGENT_NOT_FOUND) {
        throw refused;
      }
      miss();
    } catch (RuntimeException failed) {
      String request = PageFailure.log(LOG, "agent", failed);
      add(new ErrorState(Texts.get("agents.failed"), request, () -> open(id)));
    }
  }

  private void load(AgentId id) {
    Worked worked = desk.get(id);
    List<AgentVersion> published = desk.versions(id);
    removeAll();
    Div main = new Div(form, tests);
    main.addClassName("agents-form");
    Div columns = new Div(main, versions);
    columns.addClassNames("cai-columns", "agents-columns");
    title = worked.draft().spec().name();
    PageHeader header =
        new PageHeader(title)
            .beside(AgentWords.badge(worked))
            .breadcrumbs(new Crumb(Texts.get("agents.title"), AgentsView.class))
            .actions(actions.of(worked, desk.mayTry(), () -> askArchive(worked), this::pull));
    tests.show(worked, published);
    add(header);
    if (!notes.isEmpty()) {
      add(new ImportNotesCard(notes));
    }
    publishable = desk.isPublishable(worked);
    if (publishable && !worked.draft().isChanged() && !worked.draft().archived()) {
      add(new Paragraph(Texts.get("agents.elsewhere")));
    }
    add(columns);
    versions.show(published);
    secrets = desk.secrets(id);
    form.show(worked.draft().spec());
    shown = worked;
    touched();
  }

  private void miss() {
    add(
        new PageHeader(Texts.get("agents.title"))
            .breadcrumbs(new Crumb(Texts.get("agents.title"), AgentsView.class)),
        new EmptyState(
            EmptyState.Picture.LOST,
            Texts.get("agents.unknown"),
            Texts.get("agents.unknown.sentence"),
            new RouterLink(Texts.get("agents.all"), AgentsView.class)));
  }

  private void touched() {
    if (shown != null) {
      actions.fit(isTouched(), publishable);
    }
  }

  private boolean isTouched() {
    Worked worked = shown;
    if (worked == null) {
      return false;
    }
    try {
      return !form.spec().equals(worked.draft().spec()) || !form.secrets().isEmpty();
    } catch (ProblemException twice) {
      return true;
    }
  }

  private void save() {
    if (stored()) {
      Toasts.success(Texts.get("agents.saved"));
    }
  }

  /** Keeps what stands in the fields; true when it is kept. */
  private boolean stored() {
    return !isTouched()
        || attempt(
            draft -> {
              AgentSpec spec = form.spec();
              desk.change(draft.id(), draft.revision(), spec, form.secrets());
            });
  }

  private void askPublish() {
    if (!stored()) {
      return;
    }
    Worked worked = known();
    List<SpecChange> changes =
        desk.versions(worked.draft().id()).stream()
            .findFirst()
            .map(version -> SpecChange.between(version.spec(), worked.draft().spec()))
            .orElse(List.of());
    new PublishDialog(
            changes,
            note -> {
              AgentDraft draft = known().draft();
              AgentVersion version = desk.publish(draft.id(), draft.revision(), note);
              load(draft.id());
              Toasts.success(Texts.get("agents.published", version.number()));
            })
        .open();
  }

  private void askRestore(int number) {
    confirm(
        Texts.get("agents.restore.title", number),
        Texts.get("agents.restore.sentence"),
        Texts.get("agents.restore"),
        () -> {
          if (attempt(draft -> desk.restore(draft.id(), draft.revision(), number))) {
            Toasts.success(Texts.get("agents.restored", number));
          }
        });
  }

  private void askArchive(Worked worked) {
    confirm(
        Texts.get("agents.archive.title", worked.draft().spec().name()),
        Texts.get("agents.archive.sentence"),
        Texts.get("agents.archive"),
        () -> {
          if (attempt(draft -> desk.archive(draft.id()))) {
            Toasts.success(Texts.get("agents.archived"));
            UI.getCurrent().navigate(AgentsView.class);
          }
        });
  }

  private void pull() {
    long before = known().draft().revision();
    if (attempt(draft -> desk.pull(draft.id(), draft.revision()))) {
      boolean same = known().draft().revision() == before;
      Toasts.success(Texts.get(same ? "agents.pulled.same" : "agents.pulled"));
    }
  }

  /** What somebody asked for, with the draft that is on screen; afterwards it is loaded anew. */
  private boolean attempt(java.util.function.Consumer<AgentDraft> asked) {
    AgentDraft draft = known().draft();
    return Attempt.of(
        "agent",
        form.fields(),
        () -> {
          asked.accept(draft);
          load(draft.id());
        });
  }

  private Worked known() {
    Worked worked = shown;
    if (worked == null) {
      throw new IllegalStateException("nothing is shown");
    }
    return worked;
  }

  /** For the agent that is on screen. */
  private final class Bench implements ToolBench {
    @Override
    public Map<String, String> variables() {
      return form.spec().variables();
    }

    @Override
    public List<KeptSecret> secrets() {
      return secrets;
    }

    @Override
    public void check(TryTool.Written tool) {
      desk.checkTool(known().draft().id(), tool);
    }

    @Override
    public TryTool.Result use(TryTool.Written tool, TryTool.Said said) {
      return desk.tryTool(known().draft().id(), tool, said);
    }
  }

  private static void confirm(String header, String text, String action, Runnable confirmed) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(header);
    dialog.setText(text);
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("agents.cancel"));
    dialog.setConfirmText(action);
    dialog.addConfirmListener(event -> confirmed.run());
    dialog.open();
  }
}
