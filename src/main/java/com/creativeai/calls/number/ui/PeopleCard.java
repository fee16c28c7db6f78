package com.creativeai.calls.number.ui;

import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.KeepDestinations;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The people to whom calls may be handed over (TD1). */
class PeopleCard extends Card {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(PeopleCard.class.getName());

  private final transient NumbersDesk desk;
  private final Div list = new Div();
  private final TextField name = new TextField(Texts.get("numbers.people.name"));
  private final TextField number = new TextField(Texts.get("numbers.people.number"));

  PeopleCard(NumbersDesk desk) {
    super(Texts.get("numbers.people"));
    this.desk = desk;
    content(new Paragraph(Texts.get("numbers.people.sentence")), list);
    if (desk.mayChange()) {
      name.setMaxLength(KeepDestinations.LONGEST_NAME);
      name.setManualValidation(true);
      number.setManualValidation(true);
      Button add = new Button(Texts.get("numbers.people.add"), Glyph.PLUS.icon());
      add.addClickListener(click -> attempt(this::add));
      Div form = new Div(name, number, add);
      form.addClassName("numbers-wish");
      content(form);
    }
    load();
  }

  private void load() {
    list.removeAll();
    List<Destination> known = desk.people();
    if (known.isEmpty()) {
      list.add(new Paragraph(Texts.get("numbers.people.none")));
      return;
    }
    UnorderedList people = new UnorderedList();
    people.addClassName("numbers-people");
    known.forEach(person -> people.add(line(person)));
    list.add(people);
  }

  private ListItem line(Destination person) {
    Span digits = new Span(desk.readable(person.number()));
    digits.addClassName("cai-muted");
    ListItem line = new ListItem(new Span(person.name()), digits);
    if (desk.mayChange()) {
      Button remove = new Button(Glyph.TRASH_2.icon());
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
      remove.setAriaLabel(Texts.get("numbers.people.remove", person.name()));
      remove.addClickListener(click -> attempt(() -> remove(person)));
      line.add(remove);
    }
    return line;
  }

  private void add() {
    name.setInvalid(false);
    number.setInvalid(false);
    Destination added = desk.addPerson(name.getValue(), number.getValue());
    name.clear();
    number.clear();
    Toasts.success(Texts.get("numbers.people.added", added.name()));
    load();
  }

  private void remove(Destination person) {
    desk.removePerson(person.id());
    Toasts.success(Texts.get("numbers.people.removed", person.name()));
    load();
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (ProblemException refused) {
      refused.errors().forEach(this::complain);
      if (refused.errors().isEmpty()) {
        Toasts.error(refused.detail());
      }
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "numbers", failed);
      Toasts.error(Texts.get("numbers.people.failed", RequestId.current()));
    }
  }

  private void complain(FieldError error) {
    TextField field = error.field().equals("name") ? name : number;
    field.setErrorMessage(error.message());
    field.setInvalid(true);
    field.focus();
  }
}
