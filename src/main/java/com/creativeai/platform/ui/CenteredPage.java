package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * A page outside of the frame: brand, one card, a footnote. For signing in, and for pages that must
 * work when little else does. Extend it.
 */
public class CenteredPage extends Div {
  private final Div card = new Div();
  private final Footer footnote = new Footer();

  public CenteredPage(List<Banner> banners) {
    addClassName("cai-centered");
    card.addClassName("cai-centered-card");
    footnote.addClassName("cai-centered-footnote");
    footnote.setVisible(false);
    Div middle = new Div(new Brand(), card, footnote);
    middle.addClassName("cai-centered-middle");
    Main main = new Main(middle);
    add(new BannerBar(banners), main);
  }

  /** The page's heading, with one sentence below it. */
  public void setHeading(String title, String sentence) {
    Paragraph below = new Paragraph(sentence);
    below.addClassName("cai-muted");
    below.setVisible(!sentence.isEmpty());
    Div heading = new Div(new H1(title), below);
    heading.addClassName("cai-centered-heading");
    card.addComponentAsFirst(heading);
  }

  /** Adds to the card, below the heading. */
  public void addToCard(Component... components) {
    card.add(components);
  }

  /** What stands below the card: a hint, a link. */
  public void setFootnote(Component... components) {
    footnote.removeAll();
    footnote.add(components);
    footnote.setVisible(components.length > 0);
  }
}
