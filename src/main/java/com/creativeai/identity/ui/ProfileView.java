package com.creativeai.identity.ui;

import com.creativeai.identity.OwnAccount;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The own account, and the organizations one works in (ID-4, O10). */
@Route(value = "profile", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.ACCOUNT)
@CssImport("./views/organizations.css")
public class ProfileView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(ProfileView.class.getName());

  private final OrganizationDesk desk;
  private final OwnAccount account;
  private final Div content = new Div();

  @Inject
  public ProfileView(OrganizationDesk desk, OwnAccount account) {
    this.desk = desk;
    this.account = account;
    addClassName("cai-page");
    content.addClassName("cai-columns");
    add(
        new PageHeader(Texts.get("profile.title")).sentence(Texts.get("profile.sentence")),
        content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("profile.title"));
  }

  private static Card twoStep() {
    Paragraph sentence = new Paragraph(Texts.get("profile.two-step.sentence"));
    sentence.addClassName("cai-muted");
    Div form =
        new Div(sentence, new Anchor("/" + TwoStepView.PATH, Texts.get("profile.two-step.manage")));
    form.addClassName("cai-form");
    return new Card(Texts.get("two-step.title"), form);
  }

  private void load() {
    content.removeAll();
    try {
      OwnAccount.Account known = account.get(desk.me());
      Div right = new Div(new WorkplacesCard(desk), twoStep());
      right.addClassName("cai-stack");
      Div left =
          new Div(
              new Card(
                  Texts.get("profile.you"),
                  new ProfileForm(known, command -> account.change(desk.me(), command))),
              new PromptsCard(new OwnPrompts(account, desk.me())));
      left.addClassName("cai-stack");
      content.add(left, right);
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "profile", failed);
      content.removeAll();
      content.add(new ErrorState(Texts.get("profile.failed"), id, this::load));
    }
  }
}
