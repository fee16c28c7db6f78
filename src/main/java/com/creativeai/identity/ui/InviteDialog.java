package com.creativeai.identity.ui;

import com.creativeai.identity.InviteMember;
import com.creativeai.identity.Role;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import java.util.function.Consumer;

/** Asks whom to invite, and as what. */
class InviteDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 254;

  private final transient MemberDesk desk;
  private final transient Consumer<InviteMember.Sent> sent;
  private final EmailField email = new EmailField(Texts.get("members.invite.email"));
  private final Select<Role> role = new Select<>();
  private final Button send = new Button(Texts.get("members.invite.send"));

  InviteDialog(MemberDesk desk, Consumer<InviteMember.Sent> sent) {
    this.desk = desk;
    this.sent = sent;
    setHeaderTitle(Texts.get("members.invite.title"));
    email.setMaxLength(LONGEST);
    email.setAutofocus(true);
    email.setHelperText(Texts.get("members.invite.email.help"));
    role.setLabel(Texts.get("members.invite.role"));
    role.setItems(desk.rolesToGive());
    role.setItemLabelGenerator(RoleWords::of);
    role.addValueChangeListener(
        change -> role.setHelperText(RoleWords.explained(change.getValue())));
    role.setEmptySelectionAllowed(false);
    role.setValue(Role.MEMBER);
    Div form = new Div(email, role);
    form.addClassNames("cai-form", "organizations-dialog");
    add(form);
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(click -> send());
    send.addClickShortcut(Key.ENTER).listenOn(email).setResetFocusOnActiveElement(true);
    Button cancel = new Button(Texts.get("organizations.cancel"), click -> close());
    getFooter().add(cancel, send);
  }

  private void send() {
    Map<String, HasValidation> fields = Map.of("email", email, "role", role);
    if (email.isEmpty()) {
      email.setErrorMessage(Texts.get("members.invite.email.missing"));
      email.setInvalid(true);
    } else {
      Attempt.of(
          "members",
          fields,
          () -> {
            InviteMember.Sent done = desk.invite(email.getValue(), role.getValue());
            close();
            sent.accept(done);
          });
    }
    send.setEnabled(true);
  }
}
