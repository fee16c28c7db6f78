package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Tries an agent without a phone (AG-2). */
@Route(value = "try/:" + TryAgentView.AGENT, layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_WRITE)
@CssImport("./views/calls.css")
public class TryAgentView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String AGENT = "agent";

  /** In the query: by microphone. */
  private static final String TALK = "talk";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(TryAgentView.class.getName());

  private final transient ChatDesk desk;
  private final transient Clock clock;
  private boolean aloud;
  private String title = Texts.get("calls.try.title");

  @Inject
  public TryAgentView(ChatDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
    addClassName("cai-page");
  }

  /** Where an agent is tried. */
  static RouteParameters address(Agent agent) {
    return new RouteParameters(AGENT, agent.id().toString());
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    aloud = event.getLocation().getQueryParameters().getParameters().containsKey(TALK);
    open(event.getRouteParameters().get(AGENT).flatMap(TryAgentView::idOf));
  }

  private void open(Optional<AgentId> id) {
    removeAll();
    try {
      id.flatMap(desk::find).ifPresentOrElse(this::build, this::miss);
    } catch (RuntimeException failed) {
      String request = PageFailure.log(LOG, "try-agent", failed);
      add(header(), new ErrorState(Texts.get("calls.try.unread"), request, () -> open(id)));
    }
  }

  private void build(Agent agent) {
    title = Texts.get("calls.try.agent", agent.name());
    add(
        header().sentence(Texts.get("calls.try.sentence")),
        new TryChoice(desk, agent, clock, aloud, choice -> keepInAddress(agent, choice)));
  }

  private static void keepInAddress(Agent agent, boolean aloud) {
    QueryParameters query = aloud ? QueryParameters.fromString(TALK) : QueryParameters.empty();
    Location there = new Location("try/" + agent.id(), query);
    UI.getCurrent().getPage().getHistory().replaceState(null, there);
  }

  private void miss() {
    RouterLink back = new RouterLink(Texts.get("calls.new.title"), NewCallView.class);
    add(
        header(),
        new EmptyState(
            EmptyState.Picture.LOST,
            Texts.get("calls.try.unknown"),
            Texts.get("calls.try.unknown.sentence"),
            back));
  }

  private PageHeader header() {
    return new PageHeader(title)
        .breadcrumbs(new Crumb(Texts.get("calls.new.title"), NewCallView.class));
  }

  private static Optional<AgentId> idOf(String text) {
    try {
      return Optional.of(AgentId.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
