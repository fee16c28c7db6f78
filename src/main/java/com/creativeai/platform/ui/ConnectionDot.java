package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Whether the page hears from the server, as the browser itself sees it: live, connecting, offline.
 */
@Tag("cai-connection")
@JsModule("./components/cai-connection.ts")
public class ConnectionDot extends Component {

  public ConnectionDot() {
    getElement()
        .setPropertyJson("labels", Labels.of("ui.connection", "live", "connecting", "offline"));
  }
}
