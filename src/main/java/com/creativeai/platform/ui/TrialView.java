package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;

@Route("")
public class TrialView extends VerticalLayout {
  public TrialView() {
    add(new H1("hello"));
  }
}
