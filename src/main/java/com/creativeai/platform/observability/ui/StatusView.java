package com.creativeai.platform.observability.ui;

import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.observability.BreakerReading;
import com.creativeai.platform.observability.DependencyProbes;
import com.creativeai.platform.observability.NodeStatus;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.DefinitionList;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Skeleton;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this node, its providers and the breakers in front of them are, as it happens (CALL-10). */
@Route(value = "status", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.OPERATIONS_READ)
@CssImport("./views/status.css")
public class StatusView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(StatusView.class.getName());
  private static final int SKELETON_ROWS = 5;

  private final transient StatusFeed feed;
  private final Stage content = new Stage();
  private final Div board = new Div();
  private final Div summary = new Div();
  private final CapacityCards capacity = new CapacityCards();
  private final StatusRows dependencies = new StatusRows();
  private final StatusRows breakers = new StatusRows();
  private final Span version = new Span();
  private final Span uptime = new Span();
  private final Div read = new Div();
  private transient Optional<NodeStatus.Summary> shown = Optional.empty();
  private transient @Nullable Subscription live;

  @Inject
  public StatusView(StatusFeed feed) {
    this.feed = feed;
    addClassNames("cai-page", "cai-page-wide");
    summary.getElement().setAttribute("role", "status");
    board.addClassName("status-board");
    board.add(
        capacity,
        new Card(Texts.get("status.dependencies"), dependencies),
        new Card(Texts.get("status.breakers"), breakers),
        new Card(
            Texts.get("status.node"),
            new DefinitionList()
                .fact(Texts.get("status.version"), version)
                .fact(Texts.get("status.uptime"), uptime)
                .fact(Texts.get("status.read"), read)));
    content.add(Skeleton.card(), Skeleton.rows(SKELETON_ROWS));
    add(
        new PageHeader(Texts.get("status.title"))
            .sentence(Texts.get("status.sentence"))
            .beside(summary),
        content);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("status.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    live = feed.follow(now -> ui.accessLater(() -> show(now), () -> {}).run());
    ask(ui);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (live != null) {
      live.close();
    }
  }

  private void ask(UI ui) {
    feed.ask(
        now -> ui.accessLater(() -> show(now), () -> {}).run(),
        failed -> ui.accessLater(() -> fail(ui, failed), () -> {}).run());
  }

  private void fail(UI ui, RuntimeException failed) {
    String id = PageFailure.log(LOG, "status", failed);
    content.show(new ErrorState(Texts.get("status.failed"), id, () -> ask(ui)));
  }

  private void show(NodeStatus now) {
    if (!shown.equals(Optional.of(now.summary()))) {
      shown = Optional.of(now.summary());
      summary.removeAll();
      summary.add(StatusWords.badge(now.summary()));
    }
    capacity.show(now.capacity());
    now.dependencies().forEach(this::show);
    now.breakers().forEach(this::show);
    version.setText(now.version());
    uptime.setText(StatusWords.uptime(now.uptime()));
    read.removeAll();
    read.add(new RelativeTime(now.at()));
    content.show(board);
  }

  private void show(DependencyProbes.Reading one) {
    dependencies
        .row(
            one.name(),
            () ->
                new StatusRow(
                    Texts.get("status.dependency." + one.name()),
                    Texts.get("status.dependency." + one.name() + ".sentence")))
        .show(
            String.valueOf(one.up()),
            () -> StatusWords.badge(one),
            Texts.get("status.dependency.millis", one.millis()));
  }

  private void show(BreakerReading one) {
    breakers
        .row(
            one.name(),
            () ->
                new StatusRow(
                    Texts.get("status.breaker." + one.name()),
                    Texts.get("status.breaker." + one.name() + ".sentence")))
        .show(
            one.state().code() + one.since(),
            () -> new Div(StatusWords.badge(one.state()), new RelativeTime(one.since())),
            StatusWords.figures(one));
  }
}
