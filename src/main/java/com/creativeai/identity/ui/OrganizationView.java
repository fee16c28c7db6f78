package com.creativeai.identity.ui;

import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The organization: its name, its calls, who may join, its plan, handing over and leaving (ID-5).
 */
@Route(value = "organization", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.ORGANIZATION_READ)
@CssImport("./views/organizations.css")
public class OrganizationView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(OrganizationView.class.getName());
  private static final int LONGEST = 100;

  private final OrganizationDesk desk;
  private final Div content = new Div();

  @Inject
  public OrganizationView(OrganizationDesk desk) {
    this.desk = desk;
    addClassName("cai-page");
    content.addClassName("cai-columns");
    add(
        new PageHeader(Texts.get("organization.title"))
            .sentence(Texts.get("organization.sentence")),
        content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("organization.title"));
  }

  private void load() {
    content.removeAll();
    try {
      show(desk.organization());
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "organization", failed);
      content.add(new ErrorState(Texts.get("organization.failed"), id, this::load));
    }
  }

  private void show(Organization tenant) {
    Div left = new Div();
    left.addClassName("cai-stack");
    if (desk.may(Permissions.ORGANIZATION_WRITE)) {
      left.add(
          general(tenant),
          new CallRulesCard(desk, tenant),
          new DomainsCard(desk, tenant, this::load),
          new SecondFactorCard(desk, tenant));
    }
    left.add(new MembershipCard(desk, tenant, this::load));
    content.add(left, new PlanCard(tenant));
  }

  private Card general(Organization tenant) {
    TextField name = new TextField(Texts.get("organization.name"));
    name.setMaxLength(LONGEST);
    name.setValue(tenant.name());
    EmailField billing = new EmailField(Texts.get("organization.billing"));
    billing.setHelperText(Texts.get("organization.billing.help"));
    billing.setValue(tenant.subscription().billingEmail());
    Button save = new Button(Texts.get("organization.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(
        click -> {
          boolean saved =
              Attempt.of(
                  "organization",
                  Map.of("name", name, "subscription.billingEmail", billing),
                  () -> desk.rename(name.getValue(), billing.getValue()));
          if (saved) {
            Toasts.success(Texts.get("organization.saved"));
          }
          save.setEnabled(true);
        });
    Div actions = new Div(save);
    actions.addClassName("cai-actions");
    Div form = new Div(name, billing, actions);
    form.addClassName("cai-form");
    return new Card(Texts.get("organization.general"), form);
  }
}
