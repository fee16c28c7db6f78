package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** A place with nothing in it yet: a picture, why, and the next step. */
public class EmptyState extends Div {

  /** The drawings there are. */
  public enum Picture {
    CALLS,
    SEARCH,
    CONVERSATION,
    LOST;

    Svg svg() {
      Svg svg = new Svg(Pictures.read("picture-" + name().toLowerCase(Locale.ROOT)));
      svg.addClassName("cai-picture");
      svg.getElement().setAttribute("aria-hidden", "true");
      return svg;
    }
  }

  public EmptyState(Picture picture, String title, String sentence, Component... nextStep) {
    addClassName("cai-empty");
    Paragraph why = new Paragraph(sentence);
    why.addClassName("cai-muted");
    add(picture.svg(), new H2(title), why);
    if (nextStep.length > 0) {
      Div actions = new Div(nextStep);
      actions.addClassName("cai-actions");
      add(actions);
    }
  }
}
