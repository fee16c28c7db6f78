package com.creativeai.calls.number.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.number.ChangeNumber;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;

/** Who answers a number, when, and what is said when nobody does. */
class EditNumberDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient NumbersDesk desk;
  private final transient OwnNumber number;
  private final transient Runnable changed;
  private final Select<Agent> agent = new Select<>();
  private final HoursEditor hours;
  private final TextArea message = new TextArea(Texts.get("numbers.message"));
  private final Paragraph problem = new Paragraph();

  EditNumberDialog(NumbersDesk desk, OwnNumber number, Runnable changed) {
    this.desk = desk;
    this.number = number;
    this.changed = changed;
    hours = new HoursEditor(number.hours(), desk::now);
    setHeaderTitle(desk.readable(number.number()));
    setWidth("34rem");
    setMaxWidth("94vw");
    agent.setLabel(Texts.get("numbers.agent"));
    agent.setItemLabelGenerator(Agent::name);
    List<Agent> agents = desk.agents();
    agent.setItems(agents);
    agents.stream()
        .filter(known -> known.id().equals(number.agent()))
        .findFirst()
        .ifPresent(agent::setValue);
    message.setMaxLength(ChangeNumber.LONGEST_MESSAGE);
    message.setValue(number.closedMessage());
    message.setHelperText(Texts.get("numbers.message.help"));
    problem.addClassName("numbers-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    Div form = new Div(problem, agent, hours, message);
    form.addClassName("cai-form");
    add(form);
    Button save = new Button(Texts.get("numbers.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(Texts.get("numbers.cancel"), click -> close()), save);
  }

  private void save() {
    problem.setVisible(false);
    hours.forget();
    try {
      desk.change(
          number.id(),
          new ChangeNumber.Command(
              Optional.ofNullable(agent.getValue()).map(Agent::id),
              Optional.of(hours.input()),
              Optional.of(message.getValue())));
      close();
      Toasts.success(Texts.get("numbers.saved", desk.readable(number.number())));
      changed.run();
    } catch (ProblemException refused) {
      complain(refused);
    }
  }

  private void complain(ProblemException refused) {
    for (FieldError error : refused.errors()) {
      if (hours.complain(error)) {
        return;
      }
    }
    problem.setText(refused.detail());
    problem.setVisible(true);
  }
}
