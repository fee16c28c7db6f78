package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.agents.Knowledge;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/** A document that the agent answers from. */
class KnowledgeRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField(Texts.get("agents.knowledge.name"));
  private final TextArea text = new TextArea(Texts.get("agents.knowledge.text"));

  KnowledgeRow(Knowledge document) {
    name.setValue(document.name());
    text.setValue(document.text());
    text.setMaxHeight("20rem");
    CharacterCounter.under(
        text, AgentSpecCheck.LONGEST_KNOWLEDGE, Texts.get("agents.knowledge.text.help"));
    name.setManualValidation(true);
    text.setManualValidation(true);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    Div fields = new Div(name, text);
    fields.addClassName("agents-document");
    add(fields);
  }

  Knowledge document() {
    return new Knowledge(name.getValue().strip(), text.getValue().strip());
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    fields.put("knowledge[" + place + "].name", name);
    fields.put("knowledge[" + place + "].text", text);
  }

  @Override
  void onChange(Runnable changed) {
    name.addValueChangeListener(change -> changed.run());
    text.addValueChangeListener(change -> changed.run());
  }
}
