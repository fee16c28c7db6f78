package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** An id in monospace which a click copies; that it did is announced. */
@Tag("cai-copyable")
@JsModule("./components/cai-copyable.ts")
public class CopyableId extends Component {

  public CopyableId(String id) {
    this(id, id);
  }

  /** Shows {@code shown}, copies {@code id}. */
  public CopyableId(String id, String shown) {
    getElement().setProperty("value", id);
    getElement().setProperty("shown", shown);
    getElement().setPropertyJson("labels", Labels.of("ui.copy", "copy", "copied", "failed"));
  }
}
