package com.creativeai.calls.connection.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.connection.Connection;
import com.creativeai.calls.connection.ConnectionsChanged;
import com.creativeai.calls.connection.Part;
import com.creativeai.calls.ui.PageUpdates;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Twilio and ElevenLabs are connected, and a call to try it (CALL-15). The address names
 * the test call that is followed.
 */
@Route(value = ConnectionsView.ADDRESS, layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.OPERATIONS_READ)
@CssImport("./views/connections.css")
public class ConnectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ADDRESS = "connections";
  static final String CALL = "call";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ConnectionsView.class.getName());

  private final transient ConnectionsDesk desk;
  private final transient PageUpdates updates;
  private final Button check = new Button(Texts.get("connections.check"));
  private final Stage content = new Stage();
  private final Div board = new Div();
  private final Map<Part, ConnectionCard> cards = new EnumMap<>(Part.class);
  private @Nullable TestCallCard test;

  @Inject
  public ConnectionsView(
      ConnectionsDesk desk,
      AgentAccountDesk accounts,
      CallableNumbers numbers,
      PageUpdates updates) {
    this.desk = desk;
    this.updates = updates;
    addClassNames("cai-page", "cai-page-wide");
    check.setIcon(Glyph.REFRESH_CW.icon());
    check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    check.addClickListener(click -> check());
    board.addClassName("connections-board");
    add(
        new PageHeader(Texts.get("connections.title"))
            .sentence(Texts.get("connections.sentence"))
            .actions(check),
        content);
    if (accounts.mayConnect()) {
      Div own = new Div(new AgentAccountCard(accounts, this::load));
      own.addClassName("connections-own");
      add(own);
    }
    if (desk.mayCall()) {
      Div trial = new Div(testCall(numbers));
      trial.addClassName("connections-test");
      add(trial);
    }
    add(new ConnectGuide(desk.webhookAddress()));
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("connections.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    TestCallCard card = test;
    if (card != null) {
      event
          .getLocation()
          .getQueryParameters()
          .getSingleParameter(CALL)
          .flatMap(ConnectionsView::idOf)
          .flatMap(desk::find)
          .ifPresent(card::follow);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    updates.whileShown(
        this,
        new ConnectionsChanged(desk.organization()),
        news -> ui.accessLater(this::load, () -> {}).run());
  }

  private Component testCall(CallableNumbers numbers) {
    List<Agent> agents = desk.agents();
    if (agents.isEmpty()) {
      return new EmptyState(
          EmptyState.Picture.CONVERSATION,
          Texts.get("connections.test.no-agent"),
          Texts.get("connections.test.no-agent.sentence"));
    }
    TestCallCard card = new TestCallCard(desk, numbers, updates, agents, this::remember);
    test = card;
    return card;
  }

  private void check() {
    if (Attempt.of("connections", desk::check)) {
      load();
    }
  }

  private void load() {
    try {
      show(desk.connections());
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "connections", failed);
      content.show(new ErrorState(Texts.get("connections.failed"), id, this::load));
    }
  }

  private void show(List<Connection> now) {
    boolean underWay = now.stream().anyMatch(Connection::isUnderWay);
    check.setEnabled(!underWay);
    boolean never =
        now.stream().flatMap(one -> one.checks().stream()).allMatch(one -> one.at().isEmpty());
    if (never && !underWay) {
      content.show(
          new EmptyState(
              EmptyState.Picture.SEARCH,
              Texts.get("connections.never"),
              Texts.get("connections.never.sentence")));
      return;
    }
    if (cards.isEmpty()) {
      build(now);
    }
    for (Connection one : now) {
      Optional.ofNullable(cards.get(one.part())).ifPresent(card -> card.show(one));
    }
    content.show(board);
  }

  private void build(List<Connection> now) {
    for (Connection one : now) {
      ConnectionCard card = new ConnectionCard(one);
      cards.put(one.part(), card);
      board.add(card);
    }
  }

  /** In the address, so that reload keeps following. */
  private void remember(CallId call) {
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(ADDRESS, QueryParameters.of(CALL, call.toString())));
  }

  private static Optional<CallId> idOf(String text) {
    try {
      return Optional.of(CallId.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
