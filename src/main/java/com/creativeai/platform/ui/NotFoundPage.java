package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** There is no such page, or not for this caller: the two look alike. */
@AnonymousAllowed
public class NotFoundPage extends CenteredPage
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  public NotFoundPage() {
    super(List.of());
    setHeading(Texts.get("ui.not-found"), Texts.get("ui.not-found.sentence"));
    addToCard(new Anchor("/", Texts.get("ui.home")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("ui.not-found"));
  }
}
