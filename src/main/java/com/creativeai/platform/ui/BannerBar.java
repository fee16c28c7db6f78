package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The banners, one under the other (UI6). */
class BannerBar extends Div {

  BannerBar(List<Banner> banners) {
    addClassName("cai-banners");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", Texts.get("ui.banners"));
    setVisible(!banners.isEmpty());
    banners.forEach(banner -> add(line(banner)));
  }

  private static Div line(Banner banner) {
    Span label = new Span(Texts.get(banner.labelKey()));
    label.addClassName("cai-banner-label");
    Div line = new Div();
    line.addClassName("cai-banner");
    line.getElement().setAttribute("data-tone", banner.tone().token());
    line.add(
        banner.tone() == Tone.DANGER ? Glyph.TRIANGLE_ALERT.icon() : Glyph.FLASK_CONICAL.icon(),
        label,
        new Span(Texts.get(banner.sentenceKey())));
    return line;
  }
}
