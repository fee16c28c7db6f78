package com.creativeai.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * A page could not be made. Its id is in the log beside the cause; the page shows the id alone
 * (UI8).
 */
@AnonymousAllowed
public class FailurePage extends CenteredPage
    implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final System.Logger LOG = System.getLogger(FailurePage.class.getName());

  public FailurePage() {
    super(List.of());
    setHeading(Texts.get("ui.failure"), "");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    String id = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR,
        "page=failed id=" + id + " path=" + event.getLocation().getPath(),
        error.getException());
    addToCard(
        new ErrorState(
            Texts.get("ui.failure.sentence"), id, () -> UI.getCurrent().getPage().reload()));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("ui.failure"));
  }
}
