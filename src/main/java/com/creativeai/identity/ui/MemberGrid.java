package com.creativeai.identity.ui;

import com.creativeai.identity.ReadOrganizations.Person;
import com.creativeai.identity.Role;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Members as rows; those who may change roles and remove people do it here. */
class MemberGrid extends Grid<Person> {
  private static final long serialVersionUID = 1L;

  private final transient MemberDesk desk;
  private final transient Runnable changed;
  private final boolean managed;
  private final Column<Person> joined;
  private transient List<Role> roles = List.of();

  MemberGrid(MemberDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    managed = desk.mayManage();
    getElement().setAttribute("aria-label", Texts.get("members.title"));
    getElement().getThemeList().addAll(List.of("flush", "roomy"));
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    addComponentColumn(this::person)
        .setHeader(Texts.get("members.column.person"))
        .setFlexGrow(3)
        .setWidth("9rem");
    addComponentColumn(this::role)
        .setHeader(Texts.get("members.column.role"))
        .setWidth("9rem")
        .setFlexGrow(0);
    joined =
        addComponentColumn(person -> new RelativeTime(person.member().joinedAt()))
            .setHeader(Texts.get("members.column.joined"))
            .setWidth("9rem")
            .setFlexGrow(0);
    addComponentColumn(this::remove)
        .setHeader(Texts.get("members.column.actions"))
        .setWidth("5.5rem")
        .setFlexGrow(0)
        .setVisible(managed);
  }

  void show(List<Person> people) {
    roles = managed ? desk.rolesToGive() : List.of();
    setItems(people);
  }

  /** On a phone there is no room for when somebody joined. */
  void fit(int width) {
    joined.setVisible(!Browser.isNarrow(width));
  }

  private Component person(Person person) {
    Span name = new Span(nameOf(person));
    name.addClassName("organizations-name");
    Span email = new Span(person.email());
    email.addClassNames("cai-muted", "cai-small");
    Div words = new Div(name, email);
    words.addClassName("organizations-words");
    Div all = new Div(RoleWords.avatar(nameOf(person)), words);
    all.addClassName("organizations-person");
    return all;
  }

  private Component role(Person person) {
    Role role = person.member().role();
    if (!managed || !roles.contains(role)) {
      return new Span(RoleWords.of(role));
    }
    Select<Role> select = new Select<>();
    select.setItems(roles);
    select.setItemLabelGenerator(RoleWords::of);
    select.setValue(role);
    select.setAriaLabel(Texts.get("members.role.of", nameOf(person)));
    select.addClassName("organizations-role");
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            change(person, change.getValue());
          }
        });
    return select;
  }

  private Component remove(Person person) {
    if (!roles.contains(person.member().role()) || desk.isMe(person.member().user())) {
      return new Span();
    }
    Button button = new Button(Glyph.TRASH_2.icon());
    button.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_ERROR);
    button.setAriaLabel(Texts.get("members.remove.label", nameOf(person)));
    button.setTooltipText(Texts.get("members.remove"));
    button.addClickListener(click -> confirmRemove(person));
    return button;
  }

  /** What cannot be taken back by oneself is asked once more. */
  private void change(Person person, Role role) {
    boolean grave = role == Role.OWNER || desk.isMe(person.member().user());
    if (!grave) {
      carryOut(person, role);
      return;
    }
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("members.role.confirm", nameOf(person), RoleWords.of(role)),
            RoleWords.explained(role),
            Texts.get("members.role.change"),
            confirmed -> carryOut(person, role));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("organizations.cancel"));
    dialog.addCancelListener(canceled -> changed.run());
    dialog.open();
  }

  private void carryOut(Person person, Role role) {
    if (Attempt.of("members", () -> desk.changeRole(person.member().user(), role))) {
      Toasts.success(Texts.get("members.role.changed", nameOf(person), RoleWords.of(role)));
    }
    changed.run();
  }

  private void confirmRemove(Person person) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("members.remove.title", nameOf(person)),
            Texts.get("members.remove.sentence"),
            Texts.get("members.remove"),
            confirmed -> remove(person, nameOf(person)));
    dialog.setConfirmButtonTheme("primary error");
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("organizations.cancel"));
    dialog.open();
  }

  private void remove(Person person, String name) {
    if (Attempt.of("members", () -> desk.remove(person.member().user()))) {
      Toasts.success(Texts.get("members.remove.done", name));
    }
    changed.run();
  }

  private static String nameOf(Person person) {
    return person.name().isBlank() ? Texts.get("members.unknown") : person.name();
  }
}
