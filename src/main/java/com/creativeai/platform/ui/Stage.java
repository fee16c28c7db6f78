package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A place of a page that shows one thing at a time: content, an empty state or an error. */
public class Stage extends Div {

  /** Shows it instead of what was there; what is on screen already stays untouched. */
  public void show(Component part) {
    if (part.getParent().isEmpty()) {
      removeAll();
      add(part);
    }
  }
}
