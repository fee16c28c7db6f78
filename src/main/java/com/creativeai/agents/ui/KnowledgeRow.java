package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.agents.Knowledge;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** A document that the agent answers from. */
class KnowledgeRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField name;
  private final TextArea text;

  KnowledgeRow(Knowledge document) {
    name = typed(new TextField(Texts.get("agents.knowledge.name")), document.name());
    text = typed(new TextArea(Texts.get("agents.knowledge.text")), document.text());
    text.setMaxHeight("20rem");
    CharacterCounter.under(
        text, AgentSpecCheck.LONGEST_KNOWLEDGE, Texts.get("agents.knowledge.text.help"));
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
}
