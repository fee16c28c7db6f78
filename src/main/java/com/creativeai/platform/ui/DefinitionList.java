package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Facts: a name and a value on each line. */
public class DefinitionList extends DescriptionList {

  public DefinitionList() {
    addClassName("cai-facts");
  }

  /** Adds a fact in words; nothing known shows a dash. */
  public DefinitionList fact(String name, String value) {
    return fact(name, new Text(value.isBlank() ? "–" : value));
  }

  /** Adds a fact shown by a component, which may change in place. */
  public DefinitionList fact(String name, Component value) {
    Div pair = new Div(new Term(name), new Description(value));
    pair.addClassName("cai-fact");
    getElement().appendChild(pair.getElement());
    return this;
  }
}
