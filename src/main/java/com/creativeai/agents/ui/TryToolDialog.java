package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ToolParameter;
import com.creativeai.agents.TryTool;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says to a tool what an agent might say, and shows what comes back. */
class TryToolDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int SUCCESS = 2;
  private static final int CLASS = 100;

  private final Map<String, AbstractField<?, String>> said = new LinkedHashMap<>();
  private final Map<String, AbstractField<?, String>> variables = new LinkedHashMap<>();
  private final Map<String, HasValidation> named = new HashMap<>();
  private final Div result = new Div();

  TryToolDialog(TryTool.Written written, ToolBench bench) {
    HttpTool tool = written.tool();
    setHeaderTitle(Texts.get("agents.http.try.title", tool.name()));
    setWidth("36rem");
    setMaxWidth("94vw");
    Div form = new Div(new Paragraph(Texts.get("agents.http.try.sentence")));
    form.addClassName("cai-form");
    tool.parameters().forEach(parameter -> form.add(field(parameter)));
    tool.variables()
        .forEach(name -> form.add(variable(name, written.variables().getOrDefault(name, ""))));
    result.addClassName("agents-tool-result");
    result.getElement().setAttribute("role", "status");
    add(form, result);
    Button send = new Button(Texts.get("agents.http.try.send"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(
        click -> {
          result.removeAll();
          Attempt.of("agent", named, () -> show(bench.use(written, said())));
          send.setEnabled(true);
        });
    getFooter().add(new Button(Texts.get("agents.close"), click -> close()), send);
  }

  private Component field(ToolParameter parameter) {
    List<String> choices =
        parameter.kind() == DataPoint.Kind.BOOLEAN ? List.of("true", "false") : parameter.choices();
    return choices.isEmpty() ? typed(parameter) : chosen(parameter, choices);
  }

  private TextField variable(String name, String value) {
    TextField field = new TextField("{{" + name + "}}");
    field.setValue(value);
    field.setHelperText(Texts.get("agents.http.try.variable"));
    field.setManualValidation(true);
    field.setRequiredIndicatorVisible(true);
    variables.put(name, field);
    named.put("variables." + name, field);
    return field;
  }

  private TextField typed(ToolParameter parameter) {
    TextField field = new TextField(parameter.id());
    field.setHelperText(parameter.description());
    field.setManualValidation(true);
    field.setRequiredIndicatorVisible(parameter.required());
    return keep(parameter, field);
  }

  private Select<String> chosen(ToolParameter parameter, List<String> choices) {
    Select<String> field = new Select<>();
    field.setLabel(parameter.id());
    field.setItems(choices);
    field.setHelperText(parameter.description());
    field.setManualValidation(true);
    field.setRequiredIndicatorVisible(parameter.required());
    field.setEmptySelectionAllowed(!parameter.required());
    return keep(parameter, field);
  }

  private <F extends AbstractField<?, String> & HasValidation> F keep(
      ToolParameter parameter, F field) {
    said.put(parameter.id(), field);
    named.put("arguments." + parameter.id(), field);
    return field;
  }

  private TryTool.Said said() {
    return new TryTool.Said(values(said), values(variables));
  }

  private static Map<String, String> values(Map<String, AbstractField<?, String>> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (id, field) -> field.getOptionalValue().ifPresent(value -> values.put(id, value)));
    return values;
  }

  private void show(TryTool.Result came) {
    boolean answered = came.status() > 0;
    Tone tone =
        !answered ? Tone.DANGER : came.status() / CLASS == SUCCESS ? Tone.SUCCESS : Tone.WARNING;
    String status =
        answered
            ? Texts.get("agents.http.try.status", String.valueOf(came.status()))
            : Texts.get("agents.http.try.nothing");
    Span took = new Span(Texts.get("agents.http.try.took", came.millis()));
    took.addClassNames("cai-muted", "cai-small");
    Div head = new Div(new StatusBadge(tone, status), took);
    head.addClassName("agents-tool-status");
    result.add(head, words(answered, came.text()));
  }

  private static Component words(boolean answered, String text) {
    if (!answered) {
      return new Paragraph(text);
    }
    if (text.isBlank()) {
      return new Paragraph(Texts.get("agents.http.try.empty"));
    }
    Pre answer = new Pre(text);
    answer.getElement().setAttribute("tabindex", "0");
    answer.getElement().setAttribute("role", "region");
    answer.getElement().setAttribute("aria-label", Texts.get("agents.http.try.answer"));
    return answer;
  }
}
