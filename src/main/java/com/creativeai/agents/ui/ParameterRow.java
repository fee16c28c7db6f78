package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.ToolParameter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;

/** What an agent says to a tool. */
class ParameterRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField id;
  private final Select<DataPoint.Kind> kind;
  private final TextField description;
  private final Checkbox required;
  private final TextArea choices;

  ParameterRow(ToolParameter parameter) {
    id = typed(new TextField(Texts.get("agents.parameter.id")), parameter.id());
    kind = kind(Texts.get("agents.data.type"), parameter.kind());
    description =
        typed(new TextField(Texts.get("agents.parameter.description")), parameter.description());
    required = followed(new Checkbox(Texts.get("agents.parameter.required")));
    required.setValue(parameter.required());
    choices =
        typed(
            new TextArea(Texts.get("agents.parameter.choices")),
            String.join("\n", parameter.choices()));
    choices.setHelperText(Texts.get("agents.parameter.choices.help"));
    choices.setMaxHeight("10rem");
    kind.addValueChangeListener(change -> fit());
    Div first = new Div(id, kind, required);
    first.addClassName("agents-row");
    Div fields = new Div(first, description, choices);
    fields.addClassName("agents-document");
    add(fields);
    fit();
  }

  ToolParameter parameter() {
    return new ToolParameter(
        id.getValue().strip(),
        kind.getValue(),
        description.getValue().strip(),
        required.getValue(),
        isText() ? choices.getValue().lines().filter(line -> !line.isBlank()).toList() : List.of());
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    String parameter = "parameters[" + place + "]";
    fields.put(parameter + ".id", id);
    fields.put(parameter + ".description", description);
    fields.put(parameter + ".choices", choices);
  }

  /** Only texts can be chosen from. */
  private void fit() {
    choices.setVisible(isText());
  }

  private boolean isText() {
    return kind.getValue() == DataPoint.Kind.STRING;
  }
}
