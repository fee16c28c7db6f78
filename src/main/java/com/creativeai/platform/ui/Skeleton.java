package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The shape of content that is on its way. */
public final class Skeleton extends Div {

  private Skeleton(String shape) {
    addClassNames("cai-skeleton", "cai-skeleton-" + shape);
    getElement().setAttribute("role", "status");
    Span words = new Span(Texts.get("ui.loading"));
    words.addClassName("cai-visually-hidden");
    add(words);
  }

  /** Lines of a list. */
  public static Skeleton rows(int count) {
    Skeleton skeleton = new Skeleton("rows");
    for (int row = 0; row < count; row++) {
      Div line = new Div(bone("wide"), bone("middle"), bone("short"), bone("pill"));
      line.addClassName("cai-skeleton-row");
      skeleton.add(line);
    }
    return skeleton;
  }

  /** A card with a heading and facts. */
  public static Skeleton card() {
    Skeleton skeleton = new Skeleton("card");
    skeleton.add(bone("title"), bone("line"), bone("line"), bone("middle"));
    return skeleton;
  }

  /** A paragraph. */
  public static Skeleton text(int lines) {
    Skeleton skeleton = new Skeleton("text");
    for (int line = 1; line < lines; line++) {
      skeleton.add(bone("line"));
    }
    skeleton.add(bone("middle"));
    return skeleton;
  }

  private static Div bone(String size) {
    Div bone = new Div();
    bone.addClassNames("cai-bone", "cai-bone-" + size);
    bone.getElement().setAttribute("aria-hidden", "true");
    return bone;
  }
}
