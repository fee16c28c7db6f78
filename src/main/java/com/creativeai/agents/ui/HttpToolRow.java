package com.creativeai.agents.ui;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.HttpToolCheck;
import com.creativeai.agents.ToolParameter;
import com.creativeai.agents.TryTool;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.SecretHeaders;
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
  private static final String SECRETS = "agents.http.secrets";

  private final transient ToolBench bench;
  private final TextField name;
  private final TextField description;
  private final Select<HttpTool.Method> method = followed(new Select<>());
  private final TextField url;
  private final EntryList<ParameterRow> parameters;
  private final EntryList<SecretRow> secrets;
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
    url.setHelperText(Texts.get("agents.http.url.help", "{order}", "{{name}}"));
    parameters =
        new EntryList<>(
            PARAMETERS, HttpToolCheck.MOST_PARAMETERS, HttpToolRow::fresh, () -> changed.run());
    parameters.show(tool.parameters().stream().map(ParameterRow::new).toList());
    secrets =
        new EntryList<>(
            SECRETS,
            SecretHeaders.MOST,
            () -> new SecretRow(""),
            () -> {
              fit();
              changed.run();
            });
    secrets.show(tool.secretHeaders().stream().map(SecretRow::new).toList());
    url.addValueChangeListener(change -> fit());
    Button use = new Button(Texts.get("agents.http.try"), click -> tryIt());
    use.addThemeVariants(ButtonVariant.LUMO_SMALL);
    Div address = new Div(method, url);
    address.addClassName("agents-row");
    Div fields =
        new Div(
            name,
            description,
            address,
            new H3(Texts.get(PARAMETERS)),
            parameters,
            new H3(Texts.get(SECRETS)),
            secrets,
            use);
    fields.addClassNames("agents-document", "agents-tool");
    add(fields);
    fit();
  }

  HttpTool tool() {
    return new HttpTool(
        name.getValue().strip(),
        description.getValue().strip(),
        method.getValue(),
        url.getValue().strip(),
        parameters.rows().stream().map(ParameterRow::parameter).toList(),
        secrets.rows().stream().map(SecretRow::header).toList());
  }

  /** The values that were typed, together with those of other tools. */
  GivenSecrets with(GivenSecrets before, int place) {
    HttpTool tool = tool();
    GivenSecrets given = before;
    List<SecretRow> rows = secrets.rows();
    for (int at = 0; at < rows.size(); at++) {
      SecretRow row = rows.get(at);
      if (!row.value().isEmpty()) {
        String field = "httpTools[" + place + "].secretHeaders[" + at + "].value";
        given = given.with(tool, row.header(), row.value(), field);
      }
    }
    return given;
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    String tool = "httpTools[" + place + "].";
    fields.put(tool + "name", name);
    fields.put(tool + "description", description);
    fields.put(tool + "url", url);
    Map<String, HasValidation> inside = new HashMap<>();
    parameters.name(inside);
    secrets.name(inside);
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
    Attempt.of(
        "agent",
        fields,
        () -> {
          TryTool.Written tool =
              new TryTool.Written(tool(), bench.variables(), with(GivenSecrets.NONE, 0));
          bench.check(tool);
          new TryToolDialog(tool, bench).open();
        });
  }

  /** What is kept depends on the host that the address names. */
  private void fit() {
    HttpTool tool = tool();
    secrets.rows().forEach(row -> row.fit(tool, bench.secrets()));
  }

  private static ParameterRow fresh() {
    return new ParameterRow(new ToolParameter("", DataPoint.Kind.STRING, "", true, List.of()));
  }
}
