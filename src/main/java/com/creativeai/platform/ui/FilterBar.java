package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * The filters above a list: words, a field of the list's own, days; the way back to everything, and
 * how much is found.
 *
 * @param <S> what somebody may search for
 */
public abstract class FilterBar<S> extends Div {
  private final String texts;
  private final SearchField words;
  private final DayRange days;
  private final Button clear;
  private final Span count = new Span();

  /**
   * @param name first word of the texts' keys and of the style classes
   * @param changed hears what is searched for now
   */
  protected <F extends Component & HasValue<?, ?>> FilterBar(
      String name, F own, S all, Consumer<S> changed) {
    texts = name;
    words = new SearchField(Texts.get(name + ".filter.search"));
    days = new DayRange(Texts.get(name + ".filter.from"), Texts.get(name + ".filter.until"));
    clear = new Button(Texts.get(name + ".filter.clear"));
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.addClickListener(click -> changed.accept(all));
    count.addClassNames("cai-muted", "cai-small", "cai-filters-count", name + "-count");
    count.getElement().setAttribute("role", "status");
    addClassNames("cai-filters", name + "-filters");
    getElement().setAttribute("role", "search");
    add(words, own, days.from(), days.until(), clear, count);
    tell(words, changed);
    tell(own, changed);
    tell(days.from(), changed);
    tell(days.until(), changed);
  }

  /** Puts another field of one's own after those that are there. */
  protected <F extends Component & HasValue<?, ?>> void more(F field, Consumer<S> changed) {
    addComponentAtIndex(indexOf(days.from()), field);
    tell(field, changed);
  }

  /** What the fields say. */
  protected abstract S search();

  protected SearchField words() {
    return words;
  }

  protected DayRange days() {
    return days;
  }

  /** Offers the way back to everything, where something is filtered. */
  protected void clearable(boolean filtered) {
    clear.setVisible(filtered);
  }

  public void count(long found) {
    count.setText(Texts.get(texts + ".count", found));
  }

  /** There are more than these, which nobody has counted. */
  public void countMoreThan(long found) {
    count.setText(Texts.get(texts + ".count-more", found));
  }

  /** Nothing is known about how many there are. */
  public void countNothing() {
    count.setText("");
  }

  private void tell(HasValue<?, ?> field, Consumer<S> changed) {
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.accept(search());
          }
        });
  }
}
