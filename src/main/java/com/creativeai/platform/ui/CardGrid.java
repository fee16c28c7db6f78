package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;

/** A list as rows of columns, or as cards where the page is narrow. */
public abstract class CardGrid<T> extends Grid<T> {
  private static final long serialVersionUID = 1L;

  private final Column<T> card;

  /**
   * @param name first word of the style class
   */
  protected CardGrid(String name, String title) {
    addClassName(name + "-grid");
    getElement().setAttribute("aria-label", title);
    setSelectionMode(SelectionMode.NONE);
    card = addComponentColumn(this::card).setHeader(title);
    card.setVisible(false);
  }

  /** Everything that the columns say, one below the other. */
  protected abstract Component card(T item);

  /** Columns or cards, by the width of the page. */
  public void fit(int width) {
    boolean narrow = Browser.isNarrow(width);
    getColumns().forEach(column -> column.setVisible(narrow == (column == card)));
    setClassName("cai-cards", narrow);
  }
}
