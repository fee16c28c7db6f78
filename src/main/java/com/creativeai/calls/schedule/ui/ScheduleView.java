package com.creativeai.calls.schedule.ui;

import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The calls for later: seen, moved and canceled until they are dialed (CALL-14). */
@Route(value = "scheduled", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_READ)
@CssImport("./views/schedule.css")
public class ScheduleView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ScheduleView.class.getName());

  private final transient ScheduleDesk desk;
  private final Stage content = new Stage();
  private final ScheduleGrid grid;

  @Inject
  public ScheduleView(ScheduleDesk desk) {
    this.desk = desk;
    grid = new ScheduleGrid(desk, this::move, this::cancel);
    addClassNames("cai-page", "cai-page-wide");
    add(
        new PageHeader(Texts.get("schedule.title")).sentence(Texts.get("schedule.sentence")),
        content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("schedule.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, grid::fit);
  }

  private void load() {
    try {
      List<ScheduledCall> calls = desk.list();
      grid.setItems(calls);
      content.show(calls.isEmpty() ? none() : grid);
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "schedule", failed);
      content.show(new ErrorState(Texts.get("schedule.failed"), id, this::load));
    }
  }

  private static EmptyState none() {
    return new EmptyState(
        EmptyState.Picture.CALLS, Texts.get("schedule.none"), Texts.get("schedule.none.sentence"));
  }

  private void move(ScheduledCall call) {
    TimeFields fields = new TimeFields();
    fields.show(call.at().atZone(call.zone()).toLocalDateTime(), call.zone());
    Dialog dialog = new Dialog(fields);
    dialog.setHeaderTitle(Texts.get("schedule.move.of", desk.readable(call.order().to())));
    dialog.setWidth("28rem");
    dialog.setMaxWidth("94vw");
    Button save = new Button(Texts.get("schedule.save"), click -> save(call, fields, dialog));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(new Button(Texts.get("schedule.back"), click -> dialog.close()), save);
    dialog.open();
  }

  private void save(ScheduledCall call, TimeFields fields, Dialog dialog) {
    fields
        .read()
        .ifPresent(
            at -> {
              boolean moved =
                  Attempt.of(
                      "schedule",
                      Map.of(ScheduleCalls.FIELD, fields.time()),
                      () -> desk.move(call.id(), at));
              if (moved) {
                dialog.close();
                Toasts.success(Texts.get("schedule.moved"));
                load();
              }
            });
  }

  private void cancel(ScheduledCall call) {
    if (Attempt.of("schedule", () -> desk.cancel(call.id()))) {
      Toasts.success(Texts.get("schedule.canceled", desk.readable(call.order().to())));
    }
    load();
  }
}
