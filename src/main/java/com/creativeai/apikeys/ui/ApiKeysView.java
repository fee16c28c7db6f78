package com.creativeai.apikeys.ui;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Browser;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The organization's keys for machines (ID-7). */
@Route(value = "api-keys", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.API_KEYS_READ)
@CssImport("./views/api-keys.css")
public class ApiKeysView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(ApiKeysView.class.getName());

  private final transient ApiKeyDesk desk;
  private final transient KeyDialogs dialogs;
  private final Stage content = new Stage();
  private final KeyGrid grid;

  @Inject
  public ApiKeysView(ApiKeyDesk desk) {
    this.desk = desk;
    dialogs = new KeyDialogs(desk, this::load);
    grid = new KeyGrid(desk, dialogs);
    addClassNames("cai-page", "cai-page-wide");
    PageHeader header =
        new PageHeader(Texts.get("apikeys.title")).sentence(Texts.get("apikeys.sentence"));
    if (desk.mayChange()) {
      header.actions(create());
    }
    add(header, content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("apikeys.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, grid::fit);
  }

  private void load() {
    try {
      List<ApiKey> keys = desk.list();
      grid.setItems(keys);
      content.show(keys.isEmpty() ? none() : grid);
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "api-keys", failed);
      content.show(new ErrorState(Texts.get("apikeys.failed"), id, this::load));
    }
  }

  private EmptyState none() {
    Component[] next = desk.mayChange() ? new Component[] {create()} : new Component[0];
    return new EmptyState(
        EmptyState.Picture.SEARCH,
        Texts.get("apikeys.none"),
        Texts.get("apikeys.none.sentence"),
        next);
  }

  private Button create() {
    Button create = new Button(Texts.get("apikeys.create"), Glyph.PLUS.icon());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(click -> dialogs.create());
    return create;
  }
}
