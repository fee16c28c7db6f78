package com.creativeai.identity.ui;

import com.creativeai.identity.ReadOrganizations.Person;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Handing the organization over, and leaving it (O3). */
class MembershipCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient OrganizationDesk desk;
  private final transient Organization tenant;
  private final transient Runnable changed;

  MembershipCard(OrganizationDesk desk, Organization tenant, Runnable changed) {
    super(Texts.get("organization.membership"));
    this.desk = desk;
    this.tenant = tenant;
    this.changed = changed;
    Paragraph sentence = new Paragraph(Texts.get("organization.membership.sentence"));
    sentence.addClassName("cai-muted");
    Div actions = new Div();
    actions.addClassName("cai-actions");
    if (desk.may(Permissions.ORGANIZATION_OWN)) {
      actions.add(new Button(Texts.get("organization.transfer"), click -> askTransfer()));
    }
    Button leave =
        new Button(Texts.get("organization.leave"), Glyph.LOG_OUT.icon(), click -> askLeave());
    leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
    actions.add(leave);
    Div all = new Div(sentence, actions);
    all.addClassName("cai-stack");
    content(all);
  }

  private void askLeave() {
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("organization.leave.title", tenant.name()),
            Texts.get("organization.leave.sentence"),
            Texts.get("organization.leave"),
            confirmed -> Attempt.of("organization", desk::leave));
    dialog.setConfirmButtonTheme("primary error");
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("organizations.cancel"));
    dialog.open();
  }

  private void askTransfer() {
    List<Person> others =
        desk.members().stream()
            .filter(person -> !person.member().user().equals(desk.me()))
            .toList();
    if (others.isEmpty()) {
      Toasts.error(Texts.get("organization.transfer.nobody"));
      return;
    }
    Select<Person> to = new Select<>();
    to.setLabel(Texts.get("organization.transfer.to"));
    to.setItems(others);
    to.setItemLabelGenerator(person -> person.name() + " · " + person.email());
    TextField typed = new TextField(Texts.get("organization.transfer.typed", tenant.name()));
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(Texts.get("organization.transfer.title"));
    Div form = new Div(new Paragraph(Texts.get("organization.transfer.sentence")), to, typed);
    form.addClassNames("cai-form", "organizations-dialog");
    dialog.add(form);
    Button confirm =
        new Button(Texts.get("organization.transfer"), click -> transfer(dialog, to, typed));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    dialog
        .getFooter()
        .add(new Button(Texts.get("organizations.cancel"), click -> dialog.close()), confirm);
    dialog.open();
  }

  private void transfer(Dialog dialog, Select<Person> to, TextField typed) {
    boolean named = typed.getValue().strip().equals(tenant.name());
    to.setInvalid(to.isEmpty());
    to.setErrorMessage(Texts.get("organization.transfer.to.missing"));
    typed.setInvalid(!named);
    typed.setErrorMessage(Texts.get("organization.transfer.typed.wrong"));
    if (!named || to.isEmpty()) {
      return;
    }
    if (Attempt.of("organization", () -> desk.transfer(to.getValue().member().user()))) {
      dialog.close();
      Toasts.success(Texts.get("organization.transfer.done", to.getValue().name()));
      changed.run();
    }
  }
}
