package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.HttpToolCheck;
import com.creativeai.agents.ToolParameter;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something that the agent does over HTTP. */
class HttpToolRow extends EntryRow {
  private static final long serialVersionUID = 1L;
  private static final String PARAMETERS = "agents.http.parameters";

  private final transient ToolBench bench;
  private final TextField name;
  private final TextField description;
  private final Select<HttpTool.Method> method = followed(new Select<>());
  private final TextField url;
  private final EntryList<ParameterRow> parameters;
  private transient Runnable changed = () -> {};

  HttpToolRow(HttpTool tool, ToolBench bench) {
    this.bench = bench;
    name = typed(new TextField(Texts.get("agents.http.name")), tool.name());
    description = typed(new TextField(Texts.get("agents.http.description")), tool.description());
    method.setLabel(Texts.get("agents.http.method"));
    method.setItems(HttpTool.Method.values());
    method.setValue(tool.method());
    method.addClassName("agents-kind");
    url = typed(new TextField(Texts.get("agents.http.url")), tool.url());
    url.setHelperText(Texts.get("agents.http.url.help", "{order}"));
    parameters =
        new EntryList<>(
            PARAMETERS, HttpToolCheck.MOST_PARAMETERS, HttpToolRow::fresh, () -> changed.run());
    parameters.show(tool.parameters().stream().map(ParameterRow::new).toList());
    Button use = new Button(Texts.get("agents.http.try"), click -> tryIt());
    use.addThemeVariants(ButtonVariant.LUMO_SMALL);
    Div address = new Div(method, url);
    address.addClassName("agents-row");
    Div fields =
        new Div(name, description, address, new H3(Texts.get(PARAMETERS)), parameters, use);
    fields.addClassNames("agents-document", "agents-tool");
    add(fields);
  }

  HttpTool tool() {
    return new HttpTool(
        name.getValue().strip(),
        description.getValue().strip(),
        method.getValue(),
        url.getValue().strip(),
        parameters.rows().stream().map(ParameterRow::parameter).toList());
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    String tool = "httpTools[" + place + "].";
    fields.put(tool + "name", name);
    fields.put(tool + "description", description);
    fields.put(tool + "url", url);
    Map<String, HasValidation> inside = new HashMap<>();
    parameters.name(inside);
    inside.forEach((field, component) -> fields.put(tool + field, component));
  }

  @Override
  void onChange(Runnable listener) {
    super.onChange(listener);
    changed = listener;
  }

  private void tryIt() {
    Map<String, HasValidation> fields = new HashMap<>();
    name(0, fields);
    HttpTool tool = tool();
    if (Attempt.of("agent", fields, () -> bench.check(tool))) {
      new TryToolDialog(tool, bench).open();
    }
  }

  private static ParameterRow fresh() {
    return new ParameterRow(new ToolParameter("", DataPoint.Kind.STRING, "", true, List.of()));
  }
}
