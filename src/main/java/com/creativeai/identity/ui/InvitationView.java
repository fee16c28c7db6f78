package com.creativeai.identity.ui;

import com.creativeai.identity.OrganizationProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where an invitation's link leads: sign in first, then join (O5). */
@Route(InvitationView.PATH + "/:" + InvitationView.TOKEN)
@RouteScoped
@AnonymousAllowed
public class InvitationView extends CenteredPage implements BeforeEnterObserver, HasDynamicTitle {
  static final String PATH = "invitation";
  static final String TOKEN = "token";

  private final OrganizationDesk desk;
  private final PageSession session;
  private final Paragraph error = new Paragraph();

  @Inject
  public InvitationView(Shell shell, OrganizationDesk desk, PageSession session) {
    super(shell.banners());
    this.desk = desk;
    this.session = session;
    error.addClassName("cai-sign-in-error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event.getRouteParameters().get(TOKEN).orElse(""));
  }

  void open(String token) {
    try {
      show(desk.invitingOrganization(token), token);
    } catch (ProblemException gone) {
      setHeading(Texts.get("invitation.gone"), Texts.get("invitation.gone.sentence"));
      addToCard(new Anchor("/", Texts.get("ui.home")));
    }
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("invitation.title"));
  }

  private void show(String organization, String token) {
    boolean signedIn = desk.isSignedIn();
    setHeading(
        Texts.get("invitation.heading", organization),
        Texts.get(signedIn ? "invitation.accept.sentence" : "invitation.sign-in.sentence"));
    addToCard(error, signedIn ? accept(token) : signIn(token));
  }

  private static Component signIn(String token) {
    LocalAddress here = LocalAddress.of(Optional.of("/" + PATH + "/" + token));
    Button button =
        new Button(
            Texts.get("invitation.sign-in"),
            click -> UI.getCurrent().getPage().setLocation(here.signInAddress()));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setWidthFull();
    return button;
  }

  private Component accept(String token) {
    Button button = new Button(Texts.get("invitation.accept"));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setWidthFull();
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          if (!accepted(token)) {
            button.setEnabled(true);
          }
        });
    return button;
  }

  /** The page leaves for the organization when it worked. */
  private boolean accepted(String token) {
    error.setVisible(false);
    try {
      desk.accept(token);
      return true;
    } catch (ProblemException refused) {
      error.setText(refused.detail());
      error.setVisible(true);
      if (refused.type() == OrganizationProblem.INVITATION_FOR_ANOTHER) {
        setFootnote(new Button(Texts.get("invitation.other"), click -> session.signOut()));
      }
      return false;
    }
  }
}
