package com.creativeai.agents.ui;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;

/** Asks for what an agent cannot be without; the rest is on its page. */
class CreateAgentDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient AgentDesk desk;
  private final TextField name = new TextField(Texts.get("agents.name"));
  private final ComboBox<String> language = new LanguageField();
  private final TextArea prompt = new TextArea(Texts.get("agents.prompt"));

  CreateAgentDialog(AgentDesk desk) {
    this.desk = desk;
    setHeaderTitle(Texts.get("agents.create"));
    setWidth("34rem");
    setMaxWidth("94vw");
    name.setManualValidation(true);
    name.setRequiredIndicatorVisible(true);
    name.setAutofocus(true);
    prompt.setManualValidation(true);
    prompt.setRequiredIndicatorVisible(true);
    prompt.setMinHeight("10rem");
    prompt.setMaxHeight("20rem");
    CharacterCounter.under(
        prompt, AgentSpecCheck.LONGEST_PROMPT, Texts.get("agents.create.prompt.help"));
    Div form = new Div(name, language, prompt);
    form.addClassName("cai-form");
    add(form);
    Button create = new Button(Texts.get("agents.create.submit"));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setDisableOnClick(true);
    create.addClickListener(
        click -> {
          create();
          create.setEnabled(true);
        });
    getFooter().add(new Button(Texts.get("agents.cancel"), click -> close()), create);
  }

  private void create() {
    Attempt.of(
        "agents",
        Map.of("name", name, "language", language, "prompt", prompt),
        () -> {
          AgentDraft made =
              desk.create(
                  AgentSpec.plain(
                      name.getValue().strip(),
                      Objects.requireNonNullElse(language.getValue(), ""),
                      prompt.getValue(),
                      ""));
          close();
          UI.getCurrent().navigate(AgentView.class, AgentView.address(made.id()));
        });
  }
}
