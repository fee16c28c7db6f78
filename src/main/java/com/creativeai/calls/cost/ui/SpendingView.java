package com.creativeai.calls.cost.ui;

import com.creativeai.calls.cost.ReadSpending;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What the organization spends on calls today and this month, and its caps (CALL-12). */
@Route(value = "spending", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.ORGANIZATION_READ)
@CssImport("./views/spending.css")
public class SpendingView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(SpendingView.class.getName());

  private final transient SpendingDesk desk;
  private final Stage content = new Stage();

  @Inject
  public SpendingView(SpendingDesk desk) {
    this.desk = desk;
    addClassName("cai-page");
    add(
        new PageHeader(Texts.get("spending.title")).sentence(Texts.get("spending.sentence")),
        content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("spending.title"));
  }

  private void load() {
    try {
      content.show(shown(desk.account()));
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "spending", failed);
      content.show(new ErrorState(Texts.get("spending.failed"), id, this::load));
    }
  }

  private Div shown(ReadSpending.Account account) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale());
    DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL yyyy", Texts.locale());
    Div spans =
        new Div(
            new SpentCard(
                Texts.get("spending.today", day.format(account.today())),
                account.spent().day(),
                account.caps().perDay()),
            new SpentCard(
                Texts.get("spending.month", month.format(account.today())),
                account.spent().month(),
                account.caps().perMonth()));
    spans.addClassName("spending-spans");
    Div all = new Div(spans);
    all.addClassName("cai-stack");
    if (desk.mayChange()) {
      all.add(new CapsCard(desk, account.caps(), this::load));
    }
    return all;
  }
}
