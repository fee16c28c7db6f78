package com.creativeai.calls.ui;

import com.creativeai.platform.security.Permissions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The start page, which for now is the list of calls. */
@Route("")
@RolesAllowed(Permissions.CALLS_READ)
public class HomeView extends Div implements BeforeEnterObserver {
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(CallsView.class);
  }
}
