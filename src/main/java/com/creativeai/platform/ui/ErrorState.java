package com.creativeai.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** An error where the content would be: what happened, the id to quote, and a way to try again. */
public class ErrorState extends Div {
  private final Button again = new Button(Texts.get("ui.error.again"));

  /** Without an id, where nothing was asked of the server that could be looked up. */
  public ErrorState(String sentence, Runnable retry) {
    addClassName("cai-error");
    getElement().setAttribute("role", "alert");
    Div words = new Div(new Paragraph(sentence));
    words.addClassName("cai-error-words");
    again.setIcon(Glyph.REFRESH_CW.icon());
    again.setDisableOnClick(true);
    again.addClickListener(
        click -> {
          retry.run();
          again.setEnabled(true);
        });
    add(Glyph.CIRCLE_ALERT.icon(), words, again);
  }

  public ErrorState(String sentence, String requestId, Runnable retry) {
    this(sentence, retry);
    Span label = new Span(Texts.get("ui.error.request"));
    label.addClassNames("cai-muted", "cai-small");
    Div line = new Div(label, new CopyableId(requestId));
    line.addClassName("cai-error-id");
    ((Div) getComponentAt(1)).add(line);
  }
}
