package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A state in one word, with a dot or an icon of its tone (UI2). */
public class StatusBadge extends Span {

  /** A badge with a dot. */
  public StatusBadge(Tone tone, String text) {
    Span dot = new Span();
    dot.addClassName("cai-dot");
    dot.getElement().setAttribute("aria-hidden", "true");
    dress(tone);
    add(dot, new Span(text));
  }

  /** A badge with an icon. */
  public StatusBadge(Tone tone, Glyph glyph, String text) {
    dress(tone);
    add(glyph.icon(), new Span(text));
  }

  /** Lets the dot breathe: the state is one that goes on. */
  public StatusBadge live() {
    addClassName("cai-live");
    return this;
  }

  private void dress(Tone tone) {
    addClassName("cai-badge");
    getElement().setAttribute("data-tone", tone.token());
  }
}
