package com.creativeai.calls.number.ui;

import com.creativeai.calls.number.OwnNumber;
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

/** The organization's phone numbers (CALL-11). */
@Route(value = "numbers", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.NUMBERS_READ)
@CssImport("./views/numbers.css")
public class NumbersView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(NumbersView.class.getName());

  private final transient NumbersDesk desk;
  private final transient NumberDialogs dialogs;
  private final Stage content = new Stage();
  private final NumberGrid grid;

  @Inject
  public NumbersView(NumbersDesk desk) {
    this.desk = desk;
    dialogs = new NumberDialogs(desk, this::load);
    grid = new NumberGrid(desk, dialogs);
    addClassNames("cai-page", "cai-page-wide");
    PageHeader header =
        new PageHeader(Texts.get("numbers.title")).sentence(Texts.get("numbers.sentence"));
    if (desk.mayChange()) {
      header.actions(buy());
    }
    add(header, content, new PeopleCard(desk));
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("numbers.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, grid::fit);
  }

  private void load() {
    try {
      List<OwnNumber> numbers = desk.list();
      grid.setItems(numbers);
      content.show(numbers.isEmpty() ? none() : grid);
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "numbers", failed);
      content.show(new ErrorState(Texts.get("numbers.failed"), id, this::load));
    }
  }

  private EmptyState none() {
    Component[] next = desk.mayChange() ? new Component[] {buy()} : new Component[0];
    return new EmptyState(
        EmptyState.Picture.CALLS,
        Texts.get("numbers.none"),
        Texts.get("numbers.none.sentence"),
        next);
  }

  private Button buy() {
    Button buy = new Button(Texts.get("numbers.buy"), Glyph.PLUS.icon());
    buy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    buy.addClickListener(click -> dialogs.buy());
    return buy;
  }
}
