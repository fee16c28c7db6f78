package com.creativeai.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.creativeai.identity.FixedCaller;
import com.creativeai.identity.Tenants;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The pages about organizations in memory, over the real use cases. */
abstract class OrganizationPages {
  final Tenants tenants = new Tenants();
  final FixedCaller caller = new FixedCaller();
  final RecordedSwitch pages = new RecordedSwitch();
  final MemberDesk members = new MemberDesk();
  final OrganizationDesk organizations = new OrganizationDesk();

  @BeforeEach
  void startPages() {
    MockVaadin.setup();
    members.current = caller;
    members.organizations = tenants.read;
    members.changeRole = tenants.changeRole;
    members.remove = tenants.remove;
    members.invite = tenants.invite;
    organizations.current = caller;
    organizations.organizations = tenants.read;
    organizations.create = tenants.create;
    organizations.update = tenants.update;
    organizations.members = tenants.remove;
    organizations.transfer = tenants.transfer;
    organizations.join = tenants.join;
    organizations.pages = pages;
  }

  @AfterEach
  void stopPages() {
    MockVaadin.tearDown();
  }

  static <T extends Component> T open(T view) {
    UI.getCurrent().removeAll();
    UI.getCurrent().add(view);
    return view;
  }

  static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  static Button labelled(String label) {
    return _get(
        Button.class, spec -> spec.withPredicate(b -> label.equals(b.getAriaLabel().orElse(""))));
  }

  static String toasts() {
    List<Notification> shown =
        com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications();
    return shown.stream()
        .map(toast -> toast.getElement().getTextRecursively())
        .collect(Collectors.joining("\n"));
  }

  static String words() {
    return UI.getCurrent().getElement().getTextRecursively();
  }

  /** Says yes to the question that is open. */
  static void confirm() {
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    dialog.close();
    MockVaadin.clientRoundtrip();
  }
}
