package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** A step of the way to a page: the words, the view it leads back to, and what of it. */
public record Crumb(String label, Class<? extends Component> view, RouteParameters parameters) {

  /** Of a view that is one page. */
  public Crumb(String label, Class<? extends Component> view) {
    this(label, view, RouteParameters.empty());
  }

  RouterLink link() {
    return new RouterLink(label, view, parameters);
  }
}
