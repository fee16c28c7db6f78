package com.creativeai.identity.ui;

import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Where people are led whose organization requires the second factor they do not have (F9). */
@Route(RequiredFactorView.PATH)
@RouteScoped
@RolesAllowed(Permissions.SECOND_FACTOR)
@CssImport("./views/organizations.css")
public class RequiredFactorView extends CenteredPage implements HasDynamicTitle {
  static final String PATH = "two-step-required";

  private final Div body = new Div();

  @Inject
  public RequiredFactorView(Shell shell, FactorDesk desk, PageSession session) {
    super(shell.banners());
    setHeading(Texts.get("two-step.required"), Texts.get("two-step.required.sentence"));
    body.add(new FactorSetUp(desk, this::added));
    addToCard(body);
    Button leave = new Button(Texts.get("two-step.required.leave"), click -> session.signOut());
    leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    setFootnote(leave);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("two-step.required"));
  }

  private void added(List<String> codes) {
    body.removeAll();
    if (codes.isEmpty()) {
      goOn();
    } else {
      body.add(new RecoveryCodeSheet(codes, RequiredFactorView::goOn));
    }
  }

  /** By a full page load: everything is somebody's again. */
  private static void goOn() {
    UI.getCurrent().getPage().setLocation(LocalAddress.START.value());
  }
}
