package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A bordered part of a page, with a heading and actions of its own. */
public class Card extends Section {
  private final Div body = new Div();
  private final Div actions = new Div();

  /**
   * A card without a heading; name it for screen readers by {@code setAriaLabel} where it is a
   * landmark.
   */
  public Card() {
    addClassName("cai-card");
    body.addClassName("cai-card-body");
    add(body);
  }

  public Card(String title, Component... content) {
    this();
    actions.addClassName("cai-actions");
    actions.setVisible(false);
    Div head = new Div(new H2(title), actions);
    head.addClassName("cai-card-head");
    addComponentAsFirst(head);
    setAriaLabel(title);
    body.add(content);
  }

  /** Actions at the right of the heading. */
  public Card actions(Component... components) {
    actions.add(components);
    actions.setVisible(true);
    return this;
  }

  /** Adds below what is there. */
  public Card content(Component... components) {
    body.add(components);
    return this;
  }

  /** Lets the content touch the border: for a grid or a transcript. */
  public Card flush() {
    addClassName("cai-card-flush");
    return this;
  }
}
