package com.creativeai.calls.ui;

import com.creativeai.platform.security.Roles;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The start page, which for now is the list of calls. */
@Route("")
@RolesAllowed(Roles.VIEWER)
public class HomeView extends Div implements BeforeEnterObserver {
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(CallsView.class);
  }
}
