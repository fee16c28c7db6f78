package com.creativeai.platform.observability.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lines by name, made when a name comes up first. */
class StatusRows extends UnorderedList {
  private final Map<String, StatusRow> rows = new LinkedHashMap<>();

  StatusRows() {
    addClassName("status-rows");
  }

  StatusRow row(String name, Supplier<StatusRow> maker) {
    return rows.computeIfAbsent(
        name,
        unknown -> {
          StatusRow made = maker.get();
          add(made);
          return made;
        });
  }
}
