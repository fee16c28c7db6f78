package com.creativeai.identity.ui;

import com.creativeai.identity.AuditVerification;
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
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who did what to what and when (ID-9). The address is the search. */
@Route(value = "audit", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.AUDIT_READ)
@CssImport("./views/audit.css")
public class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(AuditView.class.getName());
  private static final int SKELETON_ROWS = 8;

  private final AuditDesk desk;
  private final AuditFilters filters = new AuditFilters(this::go);
  private final ExportLink export = new ExportLink("audit-log.csv", Texts.get("audit.export"));
  private final Div verdict = new Div();
  private final Stage content = new Stage();
  private final AuditRows rows;
  private final AuditGrid grid;
  private AuditSearch search = AuditSearch.ALL;
  private @Nullable ZoneId zone;

  @Inject
  public AuditView(AuditDesk desk) {
    this.desk = desk;
    rows = new AuditRows(desk, this::fail);
    grid = new AuditGrid(rows);
    addClassNames("cai-page", "cai-page-wide");
    Button verify = new Button(Texts.get("audit.verify"), click -> verify());
    verify.setDisableOnClick(true);
    verify.addClickListener(click -> verify.setEnabled(true));
    verdict.getElement().setAttribute("role", "status");
    content.addClassName("audit-content");
    content.add(Skeleton.rows(SKELETON_ROWS));
    add(
        new PageHeader(Texts.get("audit.title"))
            .sentence(Texts.get("audit.sentence"))
            .actions(verify, export),
        verdict,
        filters,
        content);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("audit.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    search = AuditSearch.of(event.getLocation().getQueryParameters());
    filters.show(search);
    if (zone != null) {
      load();
    }
  }

  /** The browser says first where its days begin. */
  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, grid::fit, this::know);
  }

  private void know(ZoneId days) {
    zone = days;
    load();
  }

  private void go(AuditSearch wanted) {
    UI.getCurrent().navigate(AuditView.class, wanted.address());
  }

  private void load() {
    ZoneId days = zone == null ? Browser.ANY_ZONE : zone;
    export.setHref(search.exportAddress(days));
    try {
      long total = rows.open(search.filter(days));
      filters.count(total);
      grid.show(search, total);
      content.show(total > 0 ? grid : nothing());
    } catch (RuntimeException failed) {
      fail(failed);
    }
  }

  private void verify() {
    AuditVerification found = desk.verify();
    verdict.removeAll();
    verdict.add(
        found
            .broken()
            .map(
                broken ->
                    new StatusBadge(
                        Tone.DANGER,
                        Glyph.CIRCLE_ALERT,
                        Texts.get("audit.verify.broken", broken.sequence())))
            .orElseGet(
                () ->
                    new StatusBadge(
                        Tone.SUCCESS,
                        Glyph.CIRCLE_CHECK,
                        Texts.get("audit.verify.sound", found.entries()))));
  }

  private void fail(RuntimeException failed) {
    String id = PageFailure.log(LOG, "audit", failed);
    filters.countNothing();
    content.show(new ErrorState(Texts.get("audit.failed"), id, this::load));
  }

  private static EmptyState nothing() {
    return new EmptyState(
        EmptyState.Picture.SEARCH,
        Texts.get("audit.not-found"),
        Texts.get("audit.not-found.sentence"));
  }
}
