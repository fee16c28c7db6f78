package com.creativeai.platform.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;

/** The product's mark and name. */
class Brand extends Span {

  Brand() {
    addClassName("cai-brand");
    Svg mark = new Svg(Pictures.read("mark"));
    mark.getElement().setAttribute("aria-hidden", "true");
    Span name = new Span(Texts.get("ui.product"));
    name.addClassName("cai-brand-name");
    add(mark, name);
  }
}
