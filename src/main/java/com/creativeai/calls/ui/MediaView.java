package com.creativeai.calls.ui;

import com.creativeai.calls.media.log.MediaConnection;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What goes over the media connections (CALL-9). The address names the call that is looked at. */
@Route(value = "media", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.OPERATIONS_READ)
@CssImport("./views/media.css")
public class MediaView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String CALL = "call";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(MediaView.class.getName());

  private final transient MediaDesk desk;
  private final Stage content = new Stage();
  private final MediaConnections connections = new MediaConnections();
  private final MediaEventGrid events = new MediaEventGrid();
  private final Card chosen = new Card(Texts.get("media.events"), events).flush();
  private final Div board = new Div(new Card(Texts.get("media.connections"), connections), chosen);
  private String call = "";

  @Inject
  public MediaView(MediaDesk desk) {
    this.desk = desk;
    addClassNames("cai-page", "cai-page-wide");
    board.addClassName("media-board");
    add(
        new PageHeader(Texts.get("media.title"))
            .sentence(Texts.get("media.sentence"))
            .actions(
                new Button(Texts.get("media.refresh"), Glyph.REFRESH_CW.icon(), click -> load())),
        content);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("media.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    call = event.getLocation().getQueryParameters().getSingleParameter(CALL).orElse("");
    load();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Browser.fit(attached, events::fit);
  }

  private void load() {
    try {
      show(desk.connections());
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "media", failed);
      content.show(new ErrorState(Texts.get("media.failed"), id, this::load));
    }
  }

  private void show(List<MediaConnection> known) {
    if (known.isEmpty()) {
      content.show(nothing(desk.isOn() ? "media.none" : "media.off"));
      return;
    }
    connections.show(known);
    Optional<MediaConnection> wanted =
        known.stream().filter(one -> one.call().toString().equals(call)).findFirst();
    chosen.setVisible(wanted.isPresent());
    wanted.ifPresent(one -> events.show(one.begunAt(), desk.events(one.call())));
    content.show(board);
  }

  private static EmptyState nothing(String key) {
    return new EmptyState(
        EmptyState.Picture.CONVERSATION, Texts.get(key), Texts.get(key + ".sentence"));
  }
}
