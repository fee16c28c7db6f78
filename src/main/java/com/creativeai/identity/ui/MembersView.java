package com.creativeai.identity.ui;

import com.creativeai.identity.InviteMember;
import com.creativeai.identity.model.Invitation;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Who works in the organization, and who is invited (O3 to O5). */
@Route(value = "members", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.MEMBERS_READ)
@CssImport("./views/organizations.css")
public class MembersView extends Div implements HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(MembersView.class.getName());

  private final MemberDesk desk;
  private final MemberGrid members;
  private final InvitationGrid invitations;
  private final Div content = new Div();

  @Inject
  public MembersView(MemberDesk desk) {
    this.desk = desk;
    members = new MemberGrid(desk, this::load);
    invitations = new InvitationGrid(this::resend, this::confirmRevoke);
    addClassName("cai-page");
    content.addClassName("cai-stack");
    PageHeader header =
        new PageHeader(Texts.get("members.title")).sentence(Texts.get("members.sentence"));
    if (desk.mayManage()) {
      header.actions(inviteButton());
    }
    add(header, content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("members.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, this::fit);
  }

  private void fit(int width) {
    members.fit(width);
    invitations.fit(width);
  }

  private void load() {
    content.removeAll();
    try {
      members.show(desk.members());
      content.add(new Card(Texts.get("members.title"), members).flush());
      if (desk.mayManage()) {
        List<Invitation> open = desk.invitations();
        invitations.setItems(open);
        content.add(
            open.isEmpty()
                ? new Card(Texts.get("members.invitations"), noInvitations())
                : new Card(Texts.get("members.invitations"), invitations).flush());
      }
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "members", failed);
      content.removeAll();
      content.add(new ErrorState(Texts.get("members.failed"), id, this::load));
    }
  }

  private Button inviteButton() {
    Button button = new Button(Texts.get("members.invite"), Glyph.PLUS.icon());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.addClickListener(click -> new InviteDialog(desk, this::sent).open());
    return button;
  }

  private static Paragraph noInvitations() {
    Paragraph none = new Paragraph(Texts.get("members.invitations.none"));
    none.addClassName("cai-muted");
    return none;
  }

  private void sent(InviteMember.Sent sent) {
    load();
    new InvitationLink(sent).open();
  }

  private void resend(Invitation invitation) {
    Attempt.of("members", () -> sent(desk.resend(invitation.id())));
  }

  private void confirmRevoke(Invitation invitation) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("members.revoke.title", invitation.email().value()),
            Texts.get("members.revoke.sentence"),
            Texts.get("members.revoke"),
            confirmed -> revoke(invitation));
    dialog.setConfirmButtonTheme("primary error");
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("organizations.cancel"));
    dialog.open();
  }

  private void revoke(Invitation invitation) {
    if (Attempt.of("members", () -> desk.revoke(invitation.id()))) {
      Toasts.success(Texts.get("members.revoke.done"));
    }
    load();
  }
}
