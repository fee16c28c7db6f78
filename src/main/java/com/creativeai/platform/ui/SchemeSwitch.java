package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Light, dark, or as the system says; remembered by the browser. */
@Tag("cai-scheme")
@JsModule("./components/cai-scheme.ts")
public class SchemeSwitch extends Component {

  public SchemeSwitch() {
    getElement()
        .setPropertyJson("labels", Labels.of("ui.scheme", "label", "system", "light", "dark"));
  }
}
