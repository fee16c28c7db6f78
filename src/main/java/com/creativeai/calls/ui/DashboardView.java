package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Skeleton;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How calls go (CALL-7): figures with their trend, calls by day, the newest ones, next steps. */
@Route(value = "", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_READ)
@CssImport("./views/calls.css")
public class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(DashboardView.class.getName());

  private final CallDesk desk;
  private final PageUpdates updates;
  private final Clock clock;
  private final Select<DashboardPeriod> periods = new Select<>();
  private final Stage content = new Stage();
  private final FigureCards figures = new FigureCards();
  private final CallBars bars = new CallBars();
  private final RecentCalls recent;
  private final Div board;
  private volatile DashboardPeriod period = DashboardPeriod.WEEK;
  private volatile @Nullable ZoneId zone;

  /** What is on screen at a moment. */
  private record Shown(CallSummary summary, CallPage newest, DashboardPeriod period, ZoneId zone) {}

  @Inject
  public DashboardView(CallDesk desk, CallableNumbers numbers, PageUpdates updates, Clock clock) {
    this.desk = desk;
    this.updates = updates;
    this.clock = clock;
    recent = new RecentCalls(numbers);
    board = new Div(figures, new Card(Texts.get("calls.dashboard.days"), bars), recent);
    board.addClassName("calls-board");
    addClassNames("cai-page", "cai-page-wide", "calls-dashboard");
    periods.setItems(DashboardPeriod.values());
    periods.setItemLabelGenerator(DashboardPeriod::words);
    periods.setAriaLabel(Texts.get("calls.dashboard.period"));
    periods.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            UI.getCurrent().navigate(DashboardView.class, change.getValue().address());
          }
        });
    PageHeader header = new PageHeader(Texts.get("calls.dashboard.title"));
    header.actions(periods);
    header.actions(nextSteps());
    content.add(Skeleton.card(), Skeleton.rows(RecentCalls.MOST));
    add(header, content);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("calls.dashboard.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    period = DashboardPeriod.of(event.getLocation().getQueryParameters());
    periods.setValue(period);
    if (zone != null) {
      load();
    }
  }

  /** The frame is on screen first; the browser's answer about itself then brings the data. */
  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    Browser.fit(attached, width -> {}, this::know);
    updates.calmlyWhileShown(this, desk.organization(), events -> follow(ui));
  }

  private void know(ZoneId days) {
    zone = days;
    load();
  }

  /** On a thread of nobody: reads, then enters the page. */
  private void follow(UI ui) {
    if (zone != null) {
      Shown now = read();
      ui.accessLater(() -> show(now), () -> {}).run();
    }
  }

  private void load() {
    try {
      show(read());
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "dashboard", failed);
      content.show(new ErrorState(Texts.get("calls.dashboard.failed"), id, this::load));
    }
  }

  private Shown read() {
    ZoneId known = zone;
    ZoneId days = known == null ? Browser.ANY_ZONE : known;
    DashboardPeriod wanted = period;
    Instant now = clock.instant();
    return new Shown(
        desk.summary(wanted.begins(days, now), DashboardPeriod.until(now)),
        desk.page(CallQuery.newest(RecentCalls.MOST)),
        wanted,
        days);
  }

  private void show(Shown now) {
    if (now.period() != period) {
      return;
    }
    if (now.newest().total() == 0) {
      content.show(noCalls());
      return;
    }
    figures.show(now.summary());
    bars.show(now.summary().parts(), now.zone(), now.period().isByHour());
    recent.show(now.newest().calls());
    content.show(board);
  }

  private EmptyState noCalls() {
    return new EmptyState(
        EmptyState.Picture.CALLS,
        Texts.get("calls.none"),
        Texts.get("calls.none.sentence"),
        nextSteps());
  }

  /** What the caller's role may do (CU6); the primary one last. */
  private Component[] nextSteps() {
    List<Component> steps = new ArrayList<>();
    if (desk.mayInvite()) {
      steps.add(
          new Button(
              Texts.get("calls.dashboard.invite"),
              Glyph.USERS.icon(),
              click -> UI.getCurrent().navigate("members")));
    }
    if (desk.mayPlaceCalls()) {
      desk.agents().stream().findFirst().map(DashboardView::tryOut).ifPresent(steps::add);
      Button call = new Button(Texts.get("calls.new"), Glyph.PLUS.icon());
      call.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      call.addClickListener(click -> UI.getCurrent().navigate(NewCallView.class));
      steps.add(call);
    }
    return steps.toArray(Component[]::new);
  }

  private static Component tryOut(Agent agent) {
    return new Button(
        Texts.get("calls.dashboard.try"),
        Glyph.BOT.icon(),
        click ->
            UI.getCurrent()
                .navigate(
                    TryAgentView.class,
                    new RouteParameters(TryAgentView.AGENT, agent.id().toString())));
  }
}
