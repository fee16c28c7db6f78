package com.creativeai.identity.ui;

import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Actor;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.Role;
import com.creativeai.identity.model.Member;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.ErrorState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** O3 to O5 on the page of members. */
class MembersViewTest extends OrganizationPages {

  @Test
  void viewerReadsAndChangesNothing() {
    openAs("acme-viewer");

    assertThat(_get(H1.class).getText()).isEqualTo("Members");
    assertThat(_size(grid())).isEqualTo(4);
    _assertNone(Button.class, spec -> spec.withText("Invite"));
    _assertNone(InvitationGrid.class);
    assertThat(cell(0, 1)).isNotInstanceOf(Select.class);
  }

  @Test
  void adminChangesARoleUpToTheirOwn() {
    openAs("acme-admin");
    assertThat(cell(0, 1)).as("the owner").isNotInstanceOf(Select.class);
    Select<Role> select = select(3);

    assertThat(select.getListDataView().getItems())
        .containsExactly(Role.VIEWER, Role.MEMBER, Role.ADMIN);
    choose(select, Role.MEMBER);
    assertThat(role("acme-viewer")).isEqualTo(Role.MEMBER);
    assertThat(toasts()).contains("acme-viewer is now Member");
  }

  @Test
  void makingAnOwnerIsAskedOnceMore() {
    openAs("acme-owner");
    choose(select(3), Role.OWNER);
    assertThat(role("acme-viewer")).isEqualTo(Role.VIEWER);

    confirm();
    assertThat(role("acme-viewer")).isEqualTo(Role.OWNER);
  }

  @Test
  void lastOwnerIsToldWhyTheyStay() {
    openAs("acme-owner");
    choose(select(0), Role.ADMIN);
    confirm();

    assertThat(role("acme-owner")).isEqualTo(Role.OWNER);
    assertThat(toasts()).contains("Make somebody else an owner first.");
  }

  @Test
  void memberIsRemovedAfterAQuestion() {
    openAs("acme-admin");
    click(cell(3, 3));
    assertThat(tenants.acme().findMember(user("acme-viewer"))).isPresent();

    confirm();
    assertThat(tenants.acme().findMember(user("acme-viewer"))).isEmpty();
    assertThat(_size(grid())).isEqualTo(3);
  }

  @Test
  void nobodyRemovesThemselvesHere() {
    openAs("acme-admin");

    assertThat(cell(1, 3)).isNotInstanceOf(Button.class);
  }

  @Test
  void invitationShowsItsLinkOnce() {
    openAs("acme-admin");
    _click(button("Invite"));
    _setValue(_get(EmailField.class), "cleo@x.example");
    _click(button("Send invitation"));

    assertThat(_get(CopyableId.class).getElement().getProperty("value"))
        .endsWith("/invitation/" + tenants.mailedToken());
    _click(button("Done"));
    assertThat(_size(_get(InvitationGrid.class))).isEqualTo(1);
    assertThat(tenants.acme().invitations()).hasSize(1);
    assertThat(tenants.acme().invitations().get(0).role()).isEqualTo(Role.MEMBER);
  }

  @Test
  void wrongAddressIsToldAtItsField() {
    openAs("acme-admin");
    _click(button("Invite"));
    _click(button("Send invitation"));
    assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Enter an e-mail address.");

    _setValue(_get(EmailField.class), "viewer@acme.example");
    _click(button("Send invitation"));
    assertThat(_get(EmailField.class).getErrorMessage())
        .isEqualTo("This person is a member already.");
    assertThat(tenants.mails).isEmpty();
  }

  @Test
  void invitationIsSentAgainAndTakenBack() {
    tenants.invite.invite(person("acme-owner"), "cleo@x.example", Role.VIEWER);
    openAs("acme-admin");
    InvitationGrid open = _get(InvitationGrid.class);
    Component actions = cell(open, 0, 3);
    click(actions.getChildren().toList().get(0));
    assertThat(tenants.mails).hasSize(2);
    _click(button("Done"));

    click(cell(_get(InvitationGrid.class), 0, 3).getChildren().toList().get(1));
    confirm();
    assertThat(tenants.acme().invitations()).isEmpty();
    assertThat(words()).contains("Nobody is invited at the moment.");
  }

  @Test
  void narrowPageLeavesOutWhatThereIsNoRoomFor() {
    openAs("acme-admin");
    grid().fit(400);
    assertThat(grid().getColumns().get(2).isVisible()).isFalse();
    grid().fit(1200);
    assertThat(grid().getColumns().get(2).isVisible()).isTrue();
  }

  @Test
  void failureIsShownInPlace() {
    openAs("acme-admin");
    members.organizations =
        new ReadOrganizations() {
          @Override
          public List<Person> members(Actor actor) {
            throw new IllegalStateException("the database is gone");
          }
        };
    open(new MembersView(members));

    assertThat(_find(ErrorState.class)).hasSize(1);
  }

  private void openAs(String name) {
    caller.is(tenants, name);
    open(new MembersView(members));
  }

  private Role role(String name) {
    return tenants.acme().findMember(user(name)).map(Member::role).orElseThrow();
  }

  private static MemberGrid grid() {
    return _get(MemberGrid.class);
  }

  private static Component cell(int row, int column) {
    return cell(grid(), row, column);
  }

  private static <T> Component cell(
      com.vaadin.flow.component.grid.Grid<T> grid, int row, int column) {
    String key = "c" + column;
    if (grid.getColumns().get(column).getKey() == null) {
      grid.getColumns().get(column).setKey(key);
    }
    return _getCellComponent(grid, row, key);
  }

  @SuppressWarnings("unchecked")
  private static Select<Role> select(int row) {
    return (Select<Role>) cell(row, 1);
  }

  /** As a person does it. */
  private static void choose(Select<Role> select, Role role) {
    Role before = select.getValue();
    select.setValue(role);
    ComponentUtil.fireEvent(
        select,
        new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(
            select, select, before, true));
  }

  private static void click(Component button) {
    _click((Button) button);
  }
}
