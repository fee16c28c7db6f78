package com.creativeai.agents.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** One line of fields in an {@link EntryList}. */
abstract class EntryRow extends Div {
  private static final long serialVersionUID = 1L;

  EntryRow() {
    addClassName("agents-row");
  }

  /** Adds the fields by the names that a problem calls them. */
  abstract void name(int place, Map<String, HasValidation> fields);

  /** Runs when somebody changed a field. */
  abstract void onChange(Runnable changed);
}
