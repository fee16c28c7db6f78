package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Downloads what a list shows as a file; set its address with the filter. */
public class ExportLink extends Anchor {
  private static final long serialVersionUID = 1L;

  /**
   * @param file what the browser calls it
   */
  public ExportLink(String file, String words) {
    getElement().setAttribute("download", file);
    getElement().setAttribute("router-ignore", true);
    addClassName("cai-export");
    add(Glyph.DOWNLOAD.icon(), new Span(words));
  }
}
