package com.creativeai.identity.ui;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** The organizations one works in, those one may join, and a new one. */
class WorkplacesCard extends Card {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final transient OrganizationDesk desk;

  WorkplacesCard(OrganizationDesk desk) {
    super(Texts.get("profile.organizations"));
    this.desk = desk;
    UnorderedList list = new UnorderedList();
    list.addClassName("organizations-list");
    desk.mine().forEach(tenant -> list.add(mine(tenant)));
    desk.joinable().forEach(tenant -> list.add(joinable(tenant)));
    content(list);
    Button create =
        new Button(Texts.get("profile.organizations.new"), Glyph.PLUS.icon(), click -> askName());
    create.addThemeVariants(ButtonVariant.LUMO_SMALL);
    actions(create);
  }

  private ListItem mine(Organization tenant) {
    String role = tenant.findMember(desk.me()).map(Member::role).map(RoleWords::of).orElse("");
    Component action =
        tenant.id().equals(desk.here())
            ? new StatusBadge(Tone.SUCCESS, Texts.get("profile.organizations.here"))
            : button(
                Texts.get("profile.organizations.switch"),
                Texts.get("profile.organizations.switch.label", tenant.name()),
                () -> desk.switchTo(tenant.id()));
    return line(tenant.name(), role, action);
  }

  private ListItem joinable(Organization tenant) {
    return line(
        tenant.name(),
        Texts.get("profile.organizations.joinable"),
        button(
            Texts.get("profile.organizations.join"),
            Texts.get("profile.organizations.join.label", tenant.name()),
            () -> desk.join(tenant.id())));
  }

  private static ListItem line(String name, String role, Component action) {
    Span title = new Span(name);
    title.addClassName("organizations-name");
    Span below = new Span(role);
    below.addClassNames("cai-muted", "cai-small");
    Div words = new Div(title, below);
    words.addClassName("organizations-words");
    return new ListItem(words, action);
  }

  private static Button button(String text, String label, Runnable action) {
    Button button = new Button(text);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(label);
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          if (!Attempt.of("profile", action)) {
            button.setEnabled(true);
          }
        });
    return button;
  }

  private void askName() {
    TextField name = new TextField(Texts.get("organization.name"));
    name.setMaxLength(LONGEST);
    name.setAutofocus(true);
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(Texts.get("profile.organizations.new"));
    Div form = new Div(name);
    form.addClassNames("cai-form", "organizations-dialog");
    dialog.add(form);
    Button create = new Button(Texts.get("profile.organizations.create"));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setDisableOnClick(true);
    create.addClickListener(
        click -> {
          if (!Attempt.of("profile", Map.of("name", name), () -> desk.create(name.getValue()))) {
            create.setEnabled(true);
          }
        });
    create.addClickShortcut(Key.ENTER).listenOn(name).setResetFocusOnActiveElement(true);
    dialog
        .getFooter()
        .add(new Button(Texts.get("organizations.cancel"), click -> dialog.close()), create);
    dialog.open();
  }
}
