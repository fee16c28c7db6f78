package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.SuiteCheck;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Writes one test call. */
class TestDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField(Texts.get("agents.test.name"));
  private final TextArea who = area("who");
  private final TextArea wants = area("wants");
  private final TextArea behaviour = area("behaviour");
  private final IntegerField mostTurns = new IntegerField(Texts.get("agents.test.turns"));
  private final CheckboxGroup<String> criteria = new CheckboxGroup<>();

  /**
   * @param place among the tests of the suite, as problems name it
   * @param known criteria that the agent has
   * @param keep is given the test as it was written
   */
  TestDialog(String title, TestCall test, int place, List<String> known, Consumer<TestCall> keep) {
    setHeaderTitle(title);
    setWidth("36rem");
    setMaxWidth("94vw");
    dress(test, known);
    Div form = new Div(name, who, wants, behaviour, mostTurns, criteria);
    form.addClassName("cai-form");
    add(form);
    Button save = new Button(Texts.get("agents.test.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(
        click -> {
          if (Attempt.of("agent", fields("tests[" + place + "]."), () -> keep.accept(test()))) {
            close();
          }
          save.setEnabled(true);
        });
    getFooter().add(new Button(Texts.get("agents.cancel"), click -> close()), save);
  }

  private void dress(TestCall test, List<String> known) {
    name.setManualValidation(true);
    name.setValue(test.name());
    who.setValue(test.persona().who());
    wants.setValue(test.persona().wants());
    behaviour.setValue(test.persona().behaviour());
    mostTurns.setManualValidation(true);
    mostTurns.setStepButtonsVisible(true);
    mostTurns.setMin(SuiteCheck.FEWEST_TURNS);
    mostTurns.setMax(SuiteCheck.MOST_TURNS);
    mostTurns.setHelperText(Texts.get("agents.test.turns.help"));
    mostTurns.setValue(test.mostTurns());
    Set<String> offered = new LinkedHashSet<>(known);
    offered.addAll(test.criteria());
    criteria.setLabel(Texts.get("agents.test.criteria"));
    criteria.setHelperText(Texts.get("agents.test.criteria.help"));
    criteria.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    criteria.setManualValidation(true);
    criteria.setItems(offered);
    criteria.setValue(Set.copyOf(test.criteria()));
    criteria.setVisible(!offered.isEmpty());
  }

  private TestCall test() {
    return new TestCall(
        name.getValue().strip(),
        new Persona(who.getValue().strip(), wants.getValue().strip(), behaviour.getValue().strip()),
        Objects.requireNonNullElse(mostTurns.getValue(), 0),
        criteria.getValue().stream().sorted().toList());
  }

  private Map<String, HasValidation> fields(String test) {
    return Map.of(
        test + "name", name,
        test + "who", who,
        test + "wants", wants,
        test + "behaviour", behaviour,
        test + "mostTurns", mostTurns,
        test + "criteria", criteria);
  }

  private static TextArea area(String field) {
    TextArea area = new TextArea(Texts.get("agents.test." + field));
    area.setManualValidation(true);
    area.setMaxHeight("10rem");
    CharacterCounter.under(
        area, AgentSpecCheck.LONGEST_SENTENCE, Texts.get("agents.test." + field + ".help"));
    return area;
  }
}
