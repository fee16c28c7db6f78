package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;

/** A step of the way to a page: the words and the view it leads back to. */
public record Crumb(String label, Class<? extends Component> view) {

  RouterLink link() {
    return new RouterLink(label, view);
  }
}
