package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The head of a page: way, title with a status beside it, one sentence, actions on the right (UI5).
 */
public class PageHeader extends Div {
  private final H1 title;
  private final Div titleRow;
  private final Paragraph sentence = new Paragraph();
  private final Div actions = new Div();

  public PageHeader(String title) {
    this.title = new H1(title);
    addClassName("cai-page-header");
    titleRow = new Div(this.title);
    titleRow.addClassName("cai-page-title");
    sentence.addClassName("cai-muted");
    sentence.setVisible(false);
    Div words = new Div(titleRow, sentence);
    words.addClassName("cai-page-words");
    actions.addClassName("cai-actions");
    actions.setVisible(false);
    Div row = new Div(words, actions);
    row.addClassName("cai-page-row");
    add(row);
  }

  /** Changes the title in place. */
  public PageHeader title(String text) {
    title.setText(text);
    return this;
  }

  /** One sentence below the title. */
  public PageHeader sentence(String text) {
    sentence.setText(text);
    sentence.setVisible(!text.isEmpty());
    return this;
  }

  /** What stands right beside the title: a {@link StatusBadge}, an id. */
  public PageHeader beside(Component... components) {
    titleRow.add(components);
    return this;
  }

  /** Actions on the right, the primary one last. */
  public PageHeader actions(Component... components) {
    actions.add(components);
    actions.setVisible(true);
    return this;
  }

  /** The way here, from the second level on; the page itself is not part of it. */
  public PageHeader breadcrumbs(Crumb... crumbs) {
    OrderedList list = new OrderedList();
    for (Crumb crumb : crumbs) {
      list.add(new ListItem(crumb.link()));
    }
    Nav nav = new Nav(list);
    nav.addClassName("cai-breadcrumbs");
    nav.setAriaLabel(Texts.get("ui.breadcrumbs"));
    addComponentAsFirst(nav);
    return this;
  }
}
