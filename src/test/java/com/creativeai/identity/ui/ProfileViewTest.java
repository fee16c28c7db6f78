package com.creativeai.identity.ui;

import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.GLOBEX;
import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.identity.UpdateOrganization;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.Shell;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-4, O10 on the page of the own account. */
class ProfileViewTest extends OrganizationPages {

  @Test
  @SuppressWarnings("unchecked")
  void profileIsSaved() {
    openAs("acme-viewer");
    _setValue(field("Name"), "Ada Lovelace");
    _setValue(field("Phone number"), "+49 30 901820");
    _setValue((ComboBox<String>) _get(ComboBox.class), "Europe/Berlin");
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("Notify me by text message")), true);
    _click(button("Save"));

    var saved = tenants.account.get(user("acme-viewer"));
    assertThat(saved.user().name()).isEqualTo("Ada Lovelace");
    assertThat(saved.user().profile().phone()).isEqualTo("+4930901820");
    assertThat(saved.user().profile().timezone()).isEqualTo("Europe/Berlin");
    assertThat(saved.settings().smsWanted()).isTrue();
    assertThat(toasts()).contains("Saved");
  }

  @Test
  void wrongNumberIsToldAtItsField() {
    openAs("acme-viewer");
    _setValue(field("Phone number"), "12");
    _click(button("Save"));

    assertThat(field("Phone number").getErrorMessage()).startsWith("Write a number with its");
    assertThat(button("Save").isEnabled()).isTrue();
  }

  @Test
  void otherOrganizationsAreSwitchedToAndJoinedAndCreated() {
    Organization own = tenants.create.create(user("acme-viewer"), "Own");
    tenants.addUser("gary", "gary@acme.example");
    openAs("acme-viewer");
    assertThat(words()).contains("You are here");
    _click(labelled("Switch to Own"));
    assertThat(pages.switched).containsExactly(own.id());

    _click(button("New organization"));
    _setValue(
        com.github.mvysny.kaributesting.v10.LocatorJ._find(
                TextField.class, spec -> spec.withLabel("Name"))
            .get(1),
        "Third");
    _click(button("Create"));
    assertThat(pages.switched).hasSize(2);
    assertThat(tenants.read.list(person("acme-viewer")))
        .extracting(Organization::name)
        .contains("Third");
  }

  @Test
  void organizationOfTheOwnDomainIsJoined() {
    tenants.update.update(
        person("acme-admin"),
        new UpdateOrganization.Command(
            ACME, Optional.empty(), Optional.of(Set.of("acme.example")), Optional.empty()));
    tenants.addUser("cleo", "cleo@acme.example");
    Organization own = tenants.create.create(user("cleo"), "Cleo’s");
    caller.is(
        new com.creativeai.platform.security.Caller(
            user("cleo").toString(), "cleo", own.id(), "Cleo’s", Role.OWNER.permissions()));
    open(new ProfileView(organizations, tenants.account));
    _click(labelled("Join acme"));

    assertThat(tenants.acme().findMember(user("cleo"))).isPresent();
    assertThat(pages.switched).containsExactly(ACME);
  }

  @Test
  void invitationIsAcceptedByWhoIsSignedIn() {
    tenants.invite.invite(person("globex-owner"), "viewer@acme.example", Role.MEMBER);
    caller.is(tenants, "acme-viewer");
    openInvitation(tenants.mailedToken());
    assertThat(_get(H1.class).getText()).isEqualTo("You are invited to globex");
    _click(button("Accept invitation"));

    assertThat(pages.switched).containsExactly(GLOBEX);
  }

  @Test
  void nobodyIsAskedToSignInFirst() {
    tenants.invite.invite(person("globex-owner"), "viewer@acme.example", Role.MEMBER);
    openInvitation(tenants.mailedToken());

    assertThat(button("Sign in to accept").isEnabled()).isTrue();
    assertThat(words()).contains("Sign in with the e-mail address");
  }

  @Test
  void somebodyElseIsToldSo() {
    tenants.invite.invite(person("globex-owner"), "cleo@x.example", Role.MEMBER);
    caller.is(tenants, "acme-viewer");
    openInvitation(tenants.mailedToken());
    _click(button("Accept invitation"));

    assertThat(words()).contains("Sign in with the address that the invitation was sent to.");
    assertThat(_get(Button.class, spec -> spec.withText("Sign in as somebody else")).isEnabled())
        .isTrue();
    assertThat(pages.switched).isEmpty();
  }

  @Test
  void wrongTokenIsAnInvitationThatIsNotOpen() {
    openInvitation("invented");

    assertThat(_get(H1.class).getText()).isEqualTo("This invitation is not open");
  }

  private void openInvitation(String token) {
    InvitationView view =
        new InvitationView(
            new Shell(Optional.empty(), List.of(), List.of()), organizations, new PageSession());
    view.open(token);
    open((CenteredPage) view);
  }

  private void openAs(String name) {
    caller.is(tenants, name);
    open(new ProfileView(organizations, tenants.account));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }
}
