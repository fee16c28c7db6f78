package com.creativeai.calls.ui;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.ExportLink;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds calls (CALL-7). The address is the search (CU2); rows follow their calls (CU3). */
@Route(value = "calls", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_READ)
@CssImport("./views/calls.css")
public class CallsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(CallsView.class.getName());

  /** More changed calls than this are not worth reading one by one. */
  private static final int MOST_SINGLE = 20;

  private static final int SKELETON_ROWS = 8;

  private final CallDesk desk;
  private final PageUpdates updates;
  private final CallFilters filters;
  private final Stage content = new Stage();
  private final ExportLink export = new ExportLink("calls.csv", Texts.get("calls.export"));
  private final CallRows rows;
  private final CallGrid grid;
  private final SavedFilters saved;
  private final ColumnChoice columns;
  private CallSearch search = CallSearch.ALL;
  private @Nullable ZoneId zone;

  @Inject
  public CallsView(
      CallDesk desk, FilterDesk filterDesk, CallableNumbers numbers, PageUpdates updates) {
    this.desk = desk;
    this.updates = updates;
    filters = new CallFilters(desk.agents(), this::go);
    rows = new CallRows(desk, this::fail);
    grid = new CallGrid(numbers, rows);
    saved = new SavedFilters(filterDesk, this::go);
    columns = new ColumnChoice(grid.optionalColumns());
    Div choices = new Div(saved, columns);
    choices.addClassName("calls-choices");
    addClassNames("cai-page", "cai-page-wide", "calls-page");
    export.setVisible(false);
    PageHeader header = new PageHeader(Texts.get("calls.title"));
    header.actions(
        desk.mayPlaceCalls() ? new Component[] {export, newCall()} : new Component[] {export});
    content.addClassName("calls-content");
    content.add(Skeleton.rows(SKELETON_ROWS));
    add(header, filters, choices, content);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("calls.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    search = CallSearch.of(event.getLocation().getQueryParameters());
    filters.show(search);
    saved.show(search);
    if (zone != null) {
      load();
    }
  }

  /** The frame is on screen first; the browser's answer about itself then brings the data. */
  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    Browser.fit(attached, grid::fit, this::know);
    updates.whileShown(this, desk.organization(), events -> follow(ui, events));
  }

  private void know(ZoneId days) {
    zone = days;
    load();
  }

  private void go(CallSearch wanted) {
    UI.getCurrent().navigate(CallsView.class, wanted.address());
  }

  private void load() {
    try {
      show(rows.open(search, zone == null ? Browser.ANY_ZONE : zone));
    } catch (RuntimeException failed) {
      fail(failed);
    }
  }

  private void show(CallPage page) {
    long total = page.total();
    filters.setVisible(total > 0 || !search.isAll());
    if (page.isMore()) {
      filters.countMoreThan(total);
    } else {
      filters.count(total);
    }
    columns.setVisible(total > 0);
    export.setVisible(total > 0);
    export.setHref(search.exportAddress(zone == null ? Browser.ANY_ZONE : zone));
    grid.size(total);
    if (total > 0) {
      content.show(grid);
    } else {
      content.show(search.isAll() ? noCalls() : nothingFound());
    }
  }

  private void fail(RuntimeException failed) {
    String id = PageFailure.log(LOG, "calls", failed);
    filters.countNothing();
    content.show(new ErrorState(Texts.get("calls.failed"), id, this::load));
  }

  private EmptyState noCalls() {
    Component[] next = desk.mayPlaceCalls() ? new Component[] {newCall()} : new Component[0];
    return new EmptyState(
        EmptyState.Picture.CALLS, Texts.get("calls.none"), Texts.get("calls.none.sentence"), next);
  }

  private EmptyState nothingFound() {
    Button all = new Button(Texts.get("calls.filter.clear"), click -> go(CallSearch.ALL));
    return new EmptyState(
        EmptyState.Picture.SEARCH,
        Texts.get("calls.not-found"),
        Texts.get("calls.not-found.sentence"),
        all);
  }

  private static Button newCall() {
    Button button = new Button(Texts.get("calls.new"), Glyph.PLUS.icon());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.addClickListener(click -> UI.getCurrent().navigate(NewCallView.class));
    return button;
  }

  /** On a thread of nobody: reads what changed, then enters the page. */
  private void follow(UI ui, List<Object> events) {
    Set<CallId> changed = new LinkedHashSet<>();
    events.forEach(
        event -> {
          if (event instanceof CallChanged call) {
            changed.add(call.call());
          }
        });
    List<Call> calls =
        changed.size() > MOST_SINGLE
            ? List.of()
            : changed.stream().flatMap(id -> desk.find(id).stream()).toList();
    ui.accessLater(() -> update(changed, calls), () -> {}).run();
  }

  private void update(Set<CallId> changed, List<Call> calls) {
    if (zone == null) {
      return;
    }
    // A row that only looks different stays in its place; anything else may move rows.
    boolean inPlace = search.statuses().isEmpty() && calls.size() == changed.size();
    if (inPlace && grid.isAttached() && calls.stream().allMatch(grid::shows)) {
      grid.refresh(calls);
    } else {
      load();
    }
  }
}
