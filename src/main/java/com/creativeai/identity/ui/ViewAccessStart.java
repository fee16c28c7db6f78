package com.creativeai.identity.ui;

import com.creativeai.platform.security.CurrentCaller;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts {@link ViewAccess} before every view of every page. */
@ApplicationScoped
public class ViewAccessStart {
  @Inject CurrentCaller caller;

  void guard(@Observes ServiceInitEvent start) {
    start
        .getSource()
        .addUIInitListener(
            page -> page.getUI().addBeforeEnterListener(new ViewAccess(caller::find)));
  }
}
