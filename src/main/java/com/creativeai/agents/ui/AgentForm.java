package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.Criterion;
import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.HttpToolCheck;
import com.creativeai.agents.Knowledge;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that an agent is, in fields. */
class AgentForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final String VARIABLES = "agents.variables";
  private static final String CRITERIA = "agents.criteria";
  private static final String DATA = "agents.data";
  private static final String KNOWLEDGE = "agents.knowledge";
  private static final String HTTP = "agents.http";

  private final TextField name = new TextField(Texts.get("agents.name"));
  private final ComboBox<String> language = new LanguageField();
  private final TextField voice = new TextField(Texts.get("agents.voice"));
  private final TextArea prompt = new TextArea(Texts.get("agents.prompt"));
  private final TextArea firstMessage = new TextArea(Texts.get("agents.first-message"));
  private final Span preview = new Span();
  private final Div previewBox = new Div(new Span(Texts.get("agents.preview")), preview);
  private final CheckboxGroup<BuiltInTool> tools = new CheckboxGroup<>();
  private final EntryList<VariableRow> variables;
  private final EntryList<CriterionRow> criteria;
  private final EntryList<DataRow> data;
  private final EntryList<KnowledgeRow> knowledge;
  private final EntryList<HttpToolRow> httpTools;
  private final transient ToolBench bench;

  /**
   * @param changed runs when somebody changed anything
   */
  AgentForm(Runnable changed, ToolBench bench) {
    this.bench = bench;
    Runnable touched =
        () -> {
          showPreview();
          changed.run();
        };
    variables =
        new EntryList<>(
            VARIABLES, AgentSpecCheck.MOST_VARIABLES, () -> new VariableRow("", ""), touched);
    criteria =
        new EntryList<>(
            CRITERIA,
            AgentSpecCheck.MOST_CRITERIA,
            () -> new CriterionRow(new Criterion("", "")),
            touched);
    data =
        new EntryList<>(
            DATA,
            AgentSpecCheck.MOST_DATA,
            () -> new DataRow(new DataPoint("", DataPoint.Kind.STRING, "")),
            touched);
    knowledge =
        new EntryList<>(
            KNOWLEDGE,
            AgentSpecCheck.MOST_KNOWLEDGE,
            () -> new KnowledgeRow(new Knowledge("", "")),
            touched);
    httpTools =
        new EntryList<>(
            HTTP,
            HttpToolCheck.MOST_TOOLS,
            () -> row(new HttpTool("", "", HttpTool.Method.GET, "", List.of())),
            touched);
    addClassName("agents-form");
    dress();
    listen(touched);
    previewBox.addClassNames("agents-preview", "cai-small");
    add(
        card("agents.basics", name, language, voice),
        card("agents.words", prompt, firstMessage, previewBox),
        card(VARIABLES, sentence(VARIABLES), variables),
        card("agents.tools", sentence("agents.tools"), tools),
        card(HTTP, sentence(HTTP), httpTools),
        card(KNOWLEDGE, sentence(KNOWLEDGE), knowledge),
        card(CRITERIA, sentence(CRITERIA), criteria),
        card(DATA, sentence(DATA), data));
  }

  void show(AgentSpec spec) {
    name.setValue(spec.name());
    language.setValue(spec.language());
    voice.setValue(spec.voice());
    prompt.setValue(spec.prompt());
    firstMessage.setValue(spec.firstMessage());
    tools.setValue(spec.tools());
    variables.show(
        spec.variables().entrySet().stream()
            .map(one -> new VariableRow(one.getKey(), one.getValue()))
            .toList());
    criteria.show(spec.criteria().stream().map(CriterionRow::new).toList());
    data.show(spec.data().stream().map(DataRow::new).toList());
    knowledge.show(spec.knowledge().stream().map(KnowledgeRow::new).toList());
    httpTools.show(spec.httpTools().stream().map(this::row).toList());
    showPreview();
  }

  /**
   * What stands in the fields.
   *
   * @throws ProblemException when a variable is there twice, which a map could not say
   */
  AgentSpec spec() {
    Map<String, String> values = new LinkedHashMap<>();
    for (VariableRow row : variables.rows()) {
      if (values.put(row.name(), row.value()) != null) {
        throw ProblemException.atField(
            CommonProblem.INVALID_REQUEST,
            "variables." + row.name(),
            Texts.get("agents.variable.twice", row.name()));
      }
    }
    return specWith(values);
  }

  /**
   * Values of secret headers that were typed.
   *
   * @throws ProblemException when two tools give a header of the same host different ones
   */
  GivenSecrets secrets() {
    GivenSecrets given = GivenSecrets.NONE;
    List<HttpToolRow> rows = httpTools.rows();
    for (int at = 0; at < rows.size(); at++) {
      given = rows.get(at).with(given, at);
    }
    return given;
  }

  /** The fields by the names that a problem calls them. */
  Map<String, HasValidation> fields() {
    Map<String, HasValidation> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("language", language);
    fields.put("voice", voice);
    fields.put("prompt", prompt);
    fields.put("firstMessage", firstMessage);
    variables.name(fields);
    criteria.name(fields);
    data.name(fields);
    knowledge.name(fields);
    httpTools.name(fields);
    return fields;
  }

  private AgentSpec specWith(Map<String, String> values) {
    return new AgentSpec(
        name.getValue().strip(),
        Objects.requireNonNullElse(language.getValue(), ""),
        voice.getValue().strip(),
        prompt.getValue(),
        firstMessage.getValue(),
        values,
        tools.getValue(),
        criteria.rows().stream().map(CriterionRow::criterion).toList(),
        data.rows().stream().map(DataRow::point).toList(),
        knowledge.rows().stream().map(KnowledgeRow::document).toList(),
        httpTools.rows().stream().map(HttpToolRow::tool).toList());
  }

  private HttpToolRow row(HttpTool tool) {
    return new HttpToolRow(tool, bench);
  }

  private void dress() {
    voice.setHelperText(Texts.get("agents.voice.help"));
    prompt.setMinHeight("14rem");
    prompt.setMaxHeight("32rem");
    CharacterCounter.under(
        prompt, AgentSpecCheck.LONGEST_PROMPT, Texts.get("agents.prompt.help", "{{name}}"));
    CharacterCounter.under(
        firstMessage, AgentSpecCheck.LONGEST_FIRST_MESSAGE, Texts.get("agents.first-message.help"));
    name.setManualValidation(true);
    voice.setManualValidation(true);
    prompt.setManualValidation(true);
    firstMessage.setManualValidation(true);
    tools.setItems(BuiltInTool.values());
    tools.setItemLabelGenerator(AgentWords::of);
    tools.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    tools.setAriaLabel(Texts.get("agents.tools"));
  }

  private void listen(Runnable touched) {
    name.setValueChangeMode(ValueChangeMode.LAZY);
    voice.setValueChangeMode(ValueChangeMode.LAZY);
    prompt.setValueChangeMode(ValueChangeMode.LAZY);
    firstMessage.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> touched.run());
    language.addValueChangeListener(change -> touched.run());
    voice.addValueChangeListener(change -> touched.run());
    prompt.addValueChangeListener(change -> touched.run());
    firstMessage.addValueChangeListener(change -> touched.run());
    tools.addValueChangeListener(change -> touched.run());
  }

  /** The first message as a person would hear it. */
  private void showPreview() {
    String words = firstMessage.getValue();
    for (VariableRow row : variables.rows()) {
      words =
          words.replaceAll(
              "\\{\\{\\s*" + Pattern.quote(row.name()) + "\\s*}}",
              Matcher.quoteReplacement(row.value()));
    }
    preview.setText(words);
    previewBox.setVisible(!words.equals(firstMessage.getValue()));
  }

  private static Paragraph sentence(String key) {
    Paragraph sentence = new Paragraph(Texts.get(key + ".sentence"));
    sentence.addClassName("cai-muted");
    return sentence;
  }

  private static Card card(String key, Component... content) {
    Div form = new Div(content);
    form.addClassNames("cai-form", "agents-fields");
    return new Card(Texts.get(key), form);
  }
}
